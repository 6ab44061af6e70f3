/** Magnetic. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'magnetic',
  title: 'Magnetic',
  url: 'https://www.magnetichq.com',
  severity: 'medium',
  opens: 'reads and writes tasks, clients and invoices',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-token',
      words: ['magnetic'],
      nameOnly: true,
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://app.magnetichq.com/Magnetic/rest/accountsAPI/itemTypes?token={token}',
    },
  ],
});
