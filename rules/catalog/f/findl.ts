/** Findl. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'findl',
  title: 'Findl',
  url: 'https://findl.com',
  severity: 'low',
  opens: "reads data sets on the account's quota",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['findl'],
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://api.findl.com/v1.0/query?limit=6 [X-API-Key: {token}]',
    },
  ],
});
