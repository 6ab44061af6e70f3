/** Storecove. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'storecove',
  title: 'Storecove',
  url: 'https://www.storecove.com',
  severity: 'high',
  opens: 'sends and receives e-invoices as the account',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['storecove'],
      form: 'b64url{43}',
      verify: 'GET https://api.storecove.com/api/v2/discovery/identifiers [Authorization: Bearer {token}]',
    },
  ],
});
