/** Cashboard. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cashboard',
  title: 'Cashboard',
  url: 'https://cashboardapp.com',
  severity: 'high',
  opens: 'reads and writes invoices, projects and payments',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['cashboard'], form: 'alnum[_-]{16,64}' }],
});
