/** OpenCage. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'opencagedata',
  title: 'OpenCage',
  url: 'https://opencagedata.com',
  severity: 'low',
  opens: "looks up addresses on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://opencagedata.com/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['opencagedata'],
      form: 'alnum{32}',
      verify: 'GET https://api.opencagedata.com/geocode/v1/json?q=12.8797,121.7740&key={token}',
    },
  ],
});
