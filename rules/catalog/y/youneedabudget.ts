/** YNAB. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'youneedabudget',
  title: 'YNAB',
  url: 'https://www.ynab.com',
  severity: 'high',
  opens: "reads and changes the user's budgets",
  rotate: "In the account's API settings.",
  sources: ['https://api.ynab.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['youneedabudget'],
      form: 'xdigit{64}',
      verify: 'GET https://api.youneedabudget.com/v1/user [Authorization: Bearer {token}]',
    },
  ],
});
