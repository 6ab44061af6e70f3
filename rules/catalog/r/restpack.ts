/** Restpack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'restpack',
  title: 'Restpack',
  url: 'https://restpack.io',
  severity: 'low',
  opens: "makes screenshots and pdfs at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['restpack'],
      form: 'alnum{48}',
      verify: 'GET https://restpack.io/api/screenshot/usage?access_token={token}',
    },
  ],
});
