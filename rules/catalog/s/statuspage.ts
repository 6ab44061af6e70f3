/** Atlassian Statuspage. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'statuspage',
  title: 'Atlassian Statuspage',
  url: 'https://www.atlassian.com/software/statuspage',
  severity: 'high',
  opens: 'posts incidents and reads subscribers of the status pages',
  rotate: 'In Statuspage, under the profile menu, API info.',
  sources: ['https://developer.statuspage.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['statuspage'],
      form: 'alnum[-]{36}',
      verify: 'GET https://api.statuspage.io/v1/pages [Authorization: OAuth {token}]',
    },
    {
      kind: 'api-key-2',
      words: ['statuspage'],
      form: 'xdigit{64}',
      verify: 'GET https://api.statuspage.io/v1/pages [Authorization: OAuth {token}]',
    },
  ],
});
