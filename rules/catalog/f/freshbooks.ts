/** FreshBooks. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'freshbooks',
  title: 'FreshBooks',
  url: 'https://www.freshbooks.com',
  severity: 'high',
  opens: 'reads and writes invoices, clients and payments',
  rotate: "In the account's API settings.",
  sources: ['https://www.freshbooks.com/api/start'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['freshbooks'],
      form: 'alnum{64}',
      verify: 'GET https://api.freshbooks.com/auth/api/v1/users/me [Authorization: Bearer {token}]',
    },
  ],
});
