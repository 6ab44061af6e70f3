/** redirect.pizza. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'redirectpizza',
  title: 'redirect.pizza',
  url: 'https://redirect.pizza',
  severity: 'medium',
  opens: "creates, changes and deletes the account's redirects",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-token',
      form: "'rpa_' alnum{30}",
      verify: 'GET https://redirect.pizza/api/v1/domains [Authorization: Bearer {token}]',
    },
  ],
});
