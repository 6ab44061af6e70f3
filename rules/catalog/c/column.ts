/** Column. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'column',
  title: 'Column',
  url: 'https://column.com',
  severity: 'critical',
  opens: "moves money and reads the platform's bank accounts",
  rotate: "In the account's API settings.",
  sources: ['https://column.com/docs/workingwithapi'],
  rules: [
    {
      kind: 'api-key',
      words: ['column'],
      nameOnly: true,
      form: "('live_' | 'test_') alnum{27}",
      verify: 'GET https://api.column.com/entities [Authorization: Basic base64({token})]',
    },
  ],
});
