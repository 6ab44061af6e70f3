/** Boost Note. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'boostnote',
  title: 'Boost Note',
  url: 'https://boostnote.io',
  severity: 'medium',
  opens: "reads and writes the team's notes",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['boostnote'],
      form: 'xdigit{64}',
      verify: 'GET https://boostnote.io/api/docs [Authorization: Bearer {token}]',
    },
  ],
});
