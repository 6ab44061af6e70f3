/** Apptivo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apptivo',
  title: 'Apptivo',
  url: 'https://www.apptivo.com',
  severity: 'high',
  opens: 'reads and writes CRM records and invoices',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['apptivo'], form: 'alnum[_-]{16,64}' }],
});
