/** SalesBlink. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'salesblink',
  title: 'SalesBlink',
  url: 'https://salesblink.io',
  severity: 'high',
  opens: 'reads prospects and runs mail campaigns',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['salesblink'],
      form: "'key-' alnum{64}",
      verify: 'GET https://run.salesblink.io/api/public/lists [Authorization: {token}]',
    },
  ],
});
