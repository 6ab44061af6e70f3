/** coinlayer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'coinlayer',
  title: 'coinlayer',
  url: 'https://coinlayer.com',
  severity: 'low',
  opens: "looks up crypto rates at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://coinlayer.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['coinlayer'],
      form: 'alnum{32}',
      verify: 'GET https://api.coinlayer.com/api/live?access_key={token}',
    },
  ],
});
