/** IEX Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'iexapis',
  title: 'IEX Cloud',
  severity: 'low',
  opens: "reads market data at the account's cost",
  rotate: 'IEX Cloud has closed; remove the token.',
  rules: [
    {
      kind: 'cloud-api-key',
      confidence: 0.9,
      words: ['iexapis'],
      form: "'sk_' alnum{32}",
      verify: 'GET https://cloud.iexapis.com/stable/stock/aapl/quote?token={token}',
    },
  ],
});
