/** Nasdaq Data Link. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nasdaqdatalink',
  title: 'Nasdaq Data Link',
  url: 'https://data.nasdaq.com',
  severity: 'low',
  opens: "reads market data sets on the account's plan",
  rotate: "In the account's API settings.",
  sources: ['https://docs.data.nasdaq.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['nasdaqdatalink', 'nasdaq'],
      nameOnly: true,
      form: 'b64url{20}',
      verify:
        'GET https://data.nasdaq.com/api/v3/datasets/FRED/GDP.csv?api_key={token}&collapse=annual&rows=6&order=asc&column_index=1',
    },
  ],
});
