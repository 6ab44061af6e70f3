/** Pipedrive. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pipedrive',
  title: 'Pipedrive',
  url: 'https://www.pipedrive.com',
  severity: 'high',
  opens: 'reads and writes CRM contacts and deals',
  rules: [
    {
      kind: 'api-key',
      words: ['pipedrive'],
      form: 'alnum{40}',
      verify: 'GET https://hooman.pipedrive.com/api/v1/users?api_token={token} [Authorization: Bearer {token}]',
    },
  ],
});
