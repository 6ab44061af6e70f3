/** Worksnaps. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'worksnaps',
  title: 'Worksnaps',
  url: 'https://www.worksnaps.com',
  severity: 'medium',
  opens: 'reads and changes projects and time records',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['worksnaps'],
      form: 'alnum{40}',
      verify: 'GET https://api.worksnaps.com/api/projects.xml [Authorization: Basic base64({token}:ignored)]',
    },
  ],
});
