/** Workstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'workstack',
  title: 'Workstack',
  url: 'https://workstack.io',
  severity: 'medium',
  opens: "reads and changes the team's tasks",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['workstack'],
      form: 'alnum{60}',
      verify: 'GET https://app.workstack.io/api/team?api_token={token}',
    },
  ],
});
