/** FullContact. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fullcontact',
  title: 'FullContact',
  url: 'https://www.fullcontact.com',
  severity: 'medium',
  opens: "looks up people and companies at the account's cost",
  rotate: 'In the FullContact platform dashboard, under API keys.',
  sources: ['https://docs.fullcontact.com/docs/authorization'],
  rules: [{ kind: 'api-key', words: ['fullcontact'], form: 'alnum{32}' }],
});
