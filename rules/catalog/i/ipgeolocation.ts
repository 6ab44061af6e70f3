/** IPGeolocation. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ipgeolocation',
  title: 'IPGeolocation',
  url: 'https://ipgeolocation.io',
  severity: 'low',
  opens: "looks up IP addresses on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://ipgeolocation.io/documentation.html'],
  rules: [
    {
      kind: 'api-key',
      words: ['ipgeolocation'],
      form: 'alnum{32}',
      verify: 'GET https://api.ipgeolocation.io/ipgeo?apiKey={token}',
    },
  ],
});
