/** CoinAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'coinapi',
  title: 'CoinAPI',
  url: 'https://www.coinapi.io',
  severity: 'low',
  opens: "looks up crypto market data at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.coinapi.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['coinapi'],
      form: 'alnum[-]{36}',
      verify: 'GET https://rest.coinapi.io/v1/exchanges [X-CoinAPI-Key: {token}]',
    },
  ],
});
