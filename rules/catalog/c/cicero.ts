/** Cicero. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cicero',
  title: 'Cicero',
  url: 'https://www.cicerodata.com',
  severity: 'low',
  opens: "looks up elected officials at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['cicero'],
      form: 'alnum{40}',
      verify: 'GET https://cicero.azavea.com/v3.1/account/credits_remaining?key={token}',
    },
  ],
});
