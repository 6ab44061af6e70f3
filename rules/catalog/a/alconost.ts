/** Alconost. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'alconost',
  title: 'Alconost',
  url: 'https://alconost.com',
  severity: 'medium',
  opens: "orders translations at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['alconost'], form: 'alnum[_-]{16,64}' }],
});
