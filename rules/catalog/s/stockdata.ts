/** StockData.org. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stockdata',
  title: 'StockData.org',
  url: 'https://www.stockdata.org',
  severity: 'low',
  opens: 'looks up stock quotes and news',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['stockdata'],
      form: 'alnum{40}',
      verify: 'GET https://api.stockdata.org/v1/data/quote?symbols=AAPL,TSLA,MSFT&api_token={token}',
    },
  ],
});
