/** MaxMind. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'maxmind',
  title: 'MaxMind',
  url: 'https://www.maxmind.com',
  severity: 'low',
  opens: 'downloads GeoIP data or looks up addresses at a cost',
  rotate: "In the account's API settings.",
  sources: ['https://dev.maxmind.com', 'https://support.maxmind.com'],
  rules: [
    {
      kind: 'license-key',
      confidence: 0.8,
      words: ['maxmind'],
      form: "alnum{6} '_' alnum{29} '_mmk'",
      paired: ['account-id'],
      verify: 'GET https://geoip.maxmind.com/geoip/v2.1/city/me [Authorization: Basic base64({account_id}:{token})]',
    },
  ],
});
