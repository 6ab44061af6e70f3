/** Pipedrive. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pipedrive',
  title: 'Pipedrive',
  url: 'https://www.pipedrive.com',
  severity: 'high',
  opens: 'reads and writes CRM contacts and deals',
  rotate: 'https://app.pipedrive.com/settings/api',
  sources: ['https://developers.pipedrive.com/docs/api/v1', 'https://pipedrive.readme.io/docs/how-to-find-the-api-token'],
  rules: [
    {
      kind: 'api-key',
      words: ['pipedrive'],
      form: 'alnum{40}',
      verify: 'GET https://hooman.pipedrive.com/api/v1/users?api_token={token} [Authorization: Bearer {token}]',
    },
  ],
});
