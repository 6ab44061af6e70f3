/** Paddle. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'paddle',
  title: 'Paddle',
  url: 'https://www.paddle.com',
  severity: 'critical',
  opens: 'reads customers, changes prices and issues refunds',
  rotate: 'https://vendors.paddle.com/authentication-v2',
  sources: ['https://developer.paddle.com/api-reference/about/api-keys'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      form: "('pdl_live_apikey_' | 'pdl_sdbx_apikey_') lowalnum[_]{30,60}",
      verify: 'GET https://api.paddle.com/event-types [Authorization: Bearer {token}]',
    },
    {
      kind: 'live-api-key',
      form: "'pdl_live_apikey_' lowalnum{26} '_' alnum{22} '_' alnum{3}",
      verify: 'GET https://api.paddle.com/event-types [Authorization: Bearer {token}]',
    },
  ],
});
