/** WePay. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wepay',
  title: 'WePay',
  url: 'https://wepay.com',
  severity: 'critical',
  opens: 'takes payments and moves money of the merchant accounts',
  rotate: "In the account's API settings.",
  sources: ['https://dev.wepay.com/'],
  rules: [
    {
      kind: 'access-token',
      form: "('PRODUCTION_' | 'STAGE_') hex{60,68}",
      verify: 'GET https://wepayapi.com/v2/user [Authorization: Bearer {token}]',
    },
  ],
});
