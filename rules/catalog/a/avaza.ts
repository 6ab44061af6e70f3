/** Avaza. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'avaza',
  title: 'Avaza',
  url: 'https://www.avaza.com',
  severity: 'high',
  opens: 'reads and writes projects, timesheets and invoices',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'personal-access-token',
      words: ['avaza'],
      form: "digit{1,121} '-' xdigit{40}",
      verify: 'GET https://api.avaza.com/api/Account [Authorization: Bearer {token}]',
    },
  ],
});
