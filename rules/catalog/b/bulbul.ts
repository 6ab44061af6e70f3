/** Bulbul. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bulbul',
  title: 'Bulbul',
  url: 'https://bulbul.io',
  severity: 'medium',
  opens: "reads the account's users and records",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['bulbul'],
      form: 'alnum{32}',
      verify: 'GET https://prod-api.bulbul.io/view_all_users?api_key={token}',
    },
  ],
});
