/** Lunch Money. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lunchmoney',
  title: 'Lunch Money',
  url: 'https://lunchmoney.app',
  severity: 'high',
  opens: "reads and writes the user's budget and transactions",
  rotate: "In the account's API settings.",
  sources: ['https://lunchmoney.dev'],
  rules: [
    {
      kind: 'api-key',
      words: ['lunchmoney'],
      form: 'xdigit{50}',
      verify: 'GET https://dev.lunchmoney.app/v1/categories [Authorization: Bearer {token}]',
    },
  ],
});
