/** CryptoCompare. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cryptocompare',
  title: 'CryptoCompare',
  url: 'https://www.cryptocompare.com',
  severity: 'low',
  opens: "looks up crypto prices at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://min-api.cryptocompare.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['cryptocompare'],
      form: 'alnum{64}',
      verify: 'GET https://min-api.cryptocompare.com/data/blockchain/list?api_key={token}',
    },
  ],
});
