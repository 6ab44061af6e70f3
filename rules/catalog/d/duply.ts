/** Duply. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'duply',
  title: 'Duply',
  severity: 'low',
  opens: "generates images from the account's templates",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['duply'], form: 'alnum[_-]{16,64}' }],
});
