/** ExchangeRate-API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'exchangerateapi',
  title: 'ExchangeRate-API',
  url: 'https://www.exchangerate-api.com',
  severity: 'low',
  opens: "looks up currency rates at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.exchangerate-api.com/docs/overview'],
  rules: [
    {
      kind: 'api-key',
      words: ['exchangerateapi', 'exchangerate'],
      form: 'alnum{24}',
      verify: 'GET https://v6.exchangerate-api.com/v6/{token}/latest/USD [Authorization: Bearer {token}]',
    },
  ],
});
