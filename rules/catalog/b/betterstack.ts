/** Better Stack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'betterstack',
  title: 'Better Stack',
  url: 'https://betterstack.com',
  severity: 'high',
  opens: 'reads and changes monitors, on-call and status pages',
  rotate: "In the account's API settings.",
  sources: ['https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api'],
  rules: [
    {
      kind: 'api-key',
      words: ['betterstack'],
      form: 'b64url{24}',
      verify: 'GET https://uptime.betterstack.com/api/v2/monitors [Authorization: Bearer {token}]',
    },
  ],
});
