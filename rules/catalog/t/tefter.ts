/** Tefter. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tefter',
  title: 'Tefter',
  url: 'https://tefter.io',
  severity: 'low',
  opens: "reads and changes the user's bookmarks",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['tefter'], form: 'alnum[_-]{16,64}' }],
});
