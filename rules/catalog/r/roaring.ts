/** Roaring. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'roaring',
  title: 'Roaring',
  url: 'https://www.roaring.io',
  severity: 'medium',
  opens: "looks up company and person records at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['roaring_io', 'roaring_api'], form: 'alnum[_-]{16,64}' }],
});
