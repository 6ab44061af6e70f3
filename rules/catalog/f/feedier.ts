/** Feedier. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'feedier',
  title: 'Feedier',
  url: 'https://feedier.com',
  severity: 'medium',
  opens: "reads and writes the account's customer feedback",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['feedier'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.feedier.com/v1/carriers [Authorization: Bearer {token}]',
    },
  ],
});
