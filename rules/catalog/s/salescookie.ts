/** Sales Cookie. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'salescookie',
  title: 'Sales Cookie',
  url: 'https://salescookie.com',
  severity: 'medium',
  opens: 'reads and changes sales commission data',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['salescookie'], form: 'alnum[_-]{16,64}' }],
});
