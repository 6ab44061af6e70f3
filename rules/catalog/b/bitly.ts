/** Bitly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bitly',
  title: 'Bitly',
  url: 'https://bitly.com',
  severity: 'medium',
  opens: "creates and edits the account's short links",
  rotate: 'https://app.bitly.com/settings/api',
  sources: ['https://dev.bitly.com/'],
  rules: [
    {
      kind: 'access-token',
      words: ['bitly'],
      form: 'alnum[-]{40}',
      verify: 'GET https://api-ssl.bitly.com/v4/user [Authorization: Bearer {token}]',
    },
  ],
});
