/** SolarWinds AppOptics. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'appoptics',
  title: 'SolarWinds AppOptics',
  url: 'https://www.appoptics.com',
  severity: 'medium',
  opens: "reads and writes the account's metrics",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['appoptics'],
      form: 'b64url{71}',
      verify: 'GET https://api.appoptics.com/v1/metrics [Authorization: Basic base64({token}:)]',
    },
  ],
});
