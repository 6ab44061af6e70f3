/** Intervals. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'myintervals',
  title: 'Intervals',
  url: 'https://www.myintervals.com',
  severity: 'medium',
  opens: 'reads and writes tasks, time and invoices',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['myintervals'],
      form: 'alnum{11}',
      verify: 'GET https://api.myintervals.com/client/ [Authorization: Basic base64({token}:X)]',
    },
  ],
});
