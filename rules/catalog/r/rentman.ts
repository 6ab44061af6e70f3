/** Rentman. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rentman',
  title: 'Rentman',
  url: 'https://rentman.io',
  severity: 'medium',
  opens: 'reads and changes rental projects, equipment and contacts',
  rotate: "In the account's API settings.",
  sources: ['https://api.rentman.net'],
  rules: [
    {
      kind: 'api-key',
      words: ['rentman'],
      form: "'ey' alnum{34} '.ey' b64url[.]{250,300}",
      verify: 'GET https://api.rentman.net/files [Authorization: Bearer {token}]',
    },
  ],
});
