/** IEX Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'iexcloud',
  title: 'IEX Cloud',
  severity: 'low',
  opens: "reads market data at the account's cost",
  rotate: 'IEX Cloud has closed; remove the token.',
  rules: [
    {
      kind: 'api-key',
      words: ['iexcloud'],
      form: 'word{35}',
      verify: 'GET https://cloud.iexapis.com/v1/stock/aapl/quote?token={token} [Authorization: token {token}]',
    },
  ],
});
