/** CurrencyScoop. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'currencyscoop',
  title: 'CurrencyScoop',
  url: 'https://currencyscoop.com',
  severity: 'low',
  opens: "looks up currency rates at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['currencyscoop'],
      form: 'alnum{32}',
      verify: 'GET https://api.currencyscoop.com/v1/latest?api_key={token}',
    },
  ],
});
