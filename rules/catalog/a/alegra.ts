/** Alegra. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'alegra',
  title: 'Alegra',
  url: 'https://www.alegra.com',
  severity: 'high',
  opens: 'reads and writes invoices, contacts and accounting',
  rotate: "In the account's API settings.",
  sources: ['https://developer.alegra.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['alegra'], form: 'alnum[_-]{16,64}' }],
});
