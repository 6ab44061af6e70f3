/** Postbacks. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'postbacks',
  title: 'Postbacks',
  severity: 'medium',
  opens: "calls the service's api as the account",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['postbacks'], form: 'alnum[_-]{16,64}' }],
});
