/** Pipedream. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pipedream',
  title: 'Pipedream',
  url: 'https://pipedream.com',
  severity: 'critical',
  opens: 'runs and edits workflows with the connected accounts',
  rotate: "In the account's API settings.",
  sources: ['https://pipedream.com/docs/rest-api/auth'],
  rules: [
    {
      kind: 'api-key',
      words: ['pipedream'],
      form: 'alnum{32}',
      verify: 'GET https://api.pipedream.com/v1/users/me [Authorization: Bearer {token}]',
    },
  ],
});
