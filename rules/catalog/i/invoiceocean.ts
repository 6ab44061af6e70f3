/** InvoiceOcean. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'invoiceocean',
  title: 'InvoiceOcean',
  url: 'https://invoiceocean.com',
  severity: 'high',
  opens: 'reads and writes invoices and clients',
  rotate: "In InvoiceOcean's settings, under Account settings, Integration.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['invoiceocean'], form: 'alnum[_-]{16,64}' }],
});
