/** Export SDK. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'exportsdk',
  title: 'Export SDK',
  url: 'https://exportsdk.com',
  severity: 'low',
  opens: "generates PDFs at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['exportsdk'], form: 'alnum[_-]{16,64}' }],
});
