/** CurrencyFreaks. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'currencyfreaks',
  title: 'CurrencyFreaks',
  url: 'https://currencyfreaks.com',
  severity: 'low',
  opens: "looks up currency rates at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://currencyfreaks.com/documentation.html'],
  rules: [
    {
      kind: 'api-key',
      words: ['currencyfreaks'],
      form: 'alnum{32}',
      verify: 'GET https://api.currencyfreaks.com/latest [Authorization: apikey={token}]',
    },
  ],
});
