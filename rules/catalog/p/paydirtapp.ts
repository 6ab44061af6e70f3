/** Paydirt. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'paydirtapp',
  title: 'Paydirt',
  url: 'https://paydirtapp.com',
  severity: 'medium',
  opens: 'reads and writes clients, time and invoices',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['paydirtapp'],
      form: 'alnum{32}',
      verify: 'GET https://paydirtapp.com/api/v1/clients?api_key={token}',
    },
  ],
});
