/** Verifier. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'verifier',
  title: 'Verifier',
  severity: 'low',
  opens: "checks mail addresses at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['verifier_api'], form: 'alnum[_-]{16,64}' }],
});
