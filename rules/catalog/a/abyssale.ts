/** Abyssale. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'abyssale',
  title: 'Abyssale',
  url: 'https://www.abyssale.com',
  severity: 'medium',
  opens: "generates images and banners from the account's templates",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['abyssale'], form: 'alnum[_-]{16,64}' }],
});
