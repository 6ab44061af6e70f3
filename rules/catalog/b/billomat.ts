/** Billomat. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'billomat',
  title: 'Billomat',
  url: 'https://www.billomat.com',
  severity: 'high',
  opens: 'reads and writes clients, invoices and payments',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['billomat'], form: 'hex{32}' }],
});
