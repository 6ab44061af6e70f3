/** OneDesk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'onedesk',
  title: 'OneDesk',
  url: 'https://www.onedesk.com',
  severity: 'high',
  opens: 'reads and answers support tickets',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['onedesk'], form: 'alnum[_-]{16,64}' }],
});
