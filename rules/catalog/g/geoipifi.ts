/** IP Geolocation API by ipify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'geoipifi',
  title: 'IP Geolocation API by ipify',
  url: 'https://geo.ipify.org',
  severity: 'low',
  opens: "looks up IP addresses at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://geo.ipify.org/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['ipifi'],
      form: 'word{32}',
      verify: 'GET https://geo.ipify.org/api/v2/country?apiKey={token}&ipAddress=8.8.8.8',
    },
  ],
});
