/** APIMatic. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apimatic',
  title: 'APIMatic',
  url: 'https://www.apimatic.io',
  severity: 'medium',
  opens: "generates SDKs and docs from the account's API definitions",
  rotate: "In the account's API settings.",
  sources: ['https://docs.apimatic.io/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['apimatic'], form: 'alnum[_-]{16,64}' }],
});
