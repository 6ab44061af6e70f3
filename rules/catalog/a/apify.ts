/** Apify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apify',
  title: 'Apify',
  url: 'https://apify.com',
  severity: 'high',
  opens: "runs actors and reads their data at the account's cost",
  rotate: 'https://console.apify.com/settings/integrations',
  sources: ['https://docs.apify.com/platform/integrations/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['apify'],
      form: 'alnum{36}',
      verify: 'GET https://api.apify.com/v2/acts?token={token}&my=true&offset=10&limit=99&desc=true',
    },
    {
      kind: 'api-token',
      form: "'apify_api_' alnum{34,38}",
      verify: 'GET https://api.apify.com/v2/users/me [Authorization: Bearer {token}]',
    },
  ],
});
