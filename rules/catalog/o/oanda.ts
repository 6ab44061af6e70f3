/** OANDA. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'oanda',
  title: 'OANDA',
  url: 'https://www.oanda.com',
  severity: 'critical',
  opens: 'trades on the account or reads its exchange rates',
  rotate: "In the account's API settings.",
  sources: ['https://developer.oanda.com/rest-live-v20/authentication/'],
  rules: [
    {
      kind: 'api-key',
      words: ['oanda'],
      form: 'alnum{24}',
      verify: 'GET https://web-services.oanda.com/rates/api/v2/currencies.json [Authorization: Bearer {token}]',
    },
  ],
});
