/** FlightLabs. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flightlabs',
  title: 'FlightLabs',
  url: 'https://goflightlabs.com',
  severity: 'low',
  opens: "looks up flights and airports on the account's quota",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['flightlabs'],
      form: "'ey' alnum{34} '.ey' b64url[.]{300,350}",
      verify: 'GET https://app.goflightlabs.com/airports?access_key={token}',
    },
  ],
});
