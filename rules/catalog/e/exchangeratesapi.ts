/** exchangeratesapi.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'exchangeratesapi',
  title: 'exchangeratesapi.io',
  url: 'https://exchangeratesapi.io',
  severity: 'low',
  opens: "looks up currency rates at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://exchangeratesapi.io/documentation/'],
  rules: [
    {
      kind: 'api-key',
      words: ['exchangeratesapi', 'exchangerates'],
      form: 'alnum{32}',
      verify: 'GET https://api.exchangeratesapi.io/v1/latest?access_key={token}',
    },
  ],
});
