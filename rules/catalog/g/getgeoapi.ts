/** GetGeoAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'getgeoapi',
  title: 'GetGeoAPI',
  url: 'https://getgeoapi.com',
  severity: 'low',
  opens: 'looks up currencies and IP addresses on the quota',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['getgeoapi'],
      form: 'alnum{40}',
      verify: 'GET https://api.getgeoapi.com/v2/currency/list?api_key={token}',
    },
  ],
});
