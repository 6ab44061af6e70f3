/** currencylayer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'currencylayer',
  title: 'currencylayer',
  url: 'https://currencylayer.com',
  severity: 'low',
  opens: "looks up currency rates at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://currencylayer.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['currencylayer'],
      form: 'alnum{32}',
      verify: 'GET https://api.currencylayer.com/live?access_key={token}',
    },
  ],
});
