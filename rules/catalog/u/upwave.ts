/** Upwave. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'upwave',
  title: 'Upwave',
  url: 'https://www.upwave.io',
  severity: 'medium',
  opens: "reads and changes the workspace's tasks",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['upwave'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.upwave.io/workspaces/ [Authorization: Token {token}]',
    },
  ],
});
