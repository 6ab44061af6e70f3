/** GetEmails. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'getemails',
  title: 'GetEmails',
  severity: 'medium',
  opens: "looks up mail addresses at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['getemails'], form: 'alnum[_-]{16,64}' }],
});
