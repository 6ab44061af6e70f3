/** Request Finance. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'requestfinance',
  title: 'Request Finance',
  url: 'https://www.request.finance',
  severity: 'high',
  opens: 'reads and creates invoices',
  rotate: "In the account's API settings.",
  sources: ['https://docs.request.finance/'],
  rules: [
    {
      kind: 'api-key',
      words: ['requestfinance'],
      form: "alnum{7} '-' alnum{7} '-' alnum{7} '-' alnum{7}",
      verify: 'GET https://api.request.finance/invoices [Authorization: {token}]',
    },
  ],
});
