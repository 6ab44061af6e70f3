/** Diggernaut. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'diggernaut',
  title: 'Diggernaut',
  url: 'https://www.diggernaut.com',
  severity: 'medium',
  opens: "runs the account's scrapers and reads their data",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['diggernaut'],
      form: 'alnum{40}',
      verify: 'GET https://www.diggernaut.com/api/projects [Authorization: Token {token}]',
    },
  ],
});
