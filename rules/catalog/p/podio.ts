/** Podio. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'podio',
  title: 'Podio',
  url: 'https://podio.com',
  severity: 'high',
  opens: "reads and writes the user's workspaces",
  rotate: "In the account's API settings.",
  sources: ['https://developers.podio.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['podio'],
      form: 'alnum{32}',
      verify: 'GET https://api.podio.com/user [Authorization: Bearer {token}]',
    },
  ],
});
