/** OANDA. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'oanda',
  title: 'OANDA',
  url: 'https://www.oanda.com',
  severity: 'critical',
  opens: 'trades on the account or reads its exchange rates',
  rules: [
    {
      kind: 'api-key',
      words: ['oanda'],
      form: 'alnum{24}',
      verify: 'GET https://web-services.oanda.com/rates/api/v2/currencies.json [Authorization: Bearer {token}]',
    },
  ],
});
