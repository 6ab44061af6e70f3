/** PostageApp. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'postageapp',
  title: 'PostageApp',
  url: 'https://postageapp.com',
  severity: 'high',
  opens: 'sends mail as the account and reads delivery reports',
  rotate: "On the project's page in the account.",
  sources: ['https://dev.postageapp.com/api'],
  rules: [{ kind: 'api-key', words: ['postageapp'], form: 'alnum{32}' }],
});
