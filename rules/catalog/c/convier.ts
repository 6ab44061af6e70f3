/** Convier. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'convier',
  title: 'Convier',
  severity: 'medium',
  opens: "reads and writes the account's records",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['convier'], nameOnly: true, form: 'alnum[_-]{16,64}' }],
});
