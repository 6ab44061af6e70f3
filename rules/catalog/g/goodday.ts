/** GoodDay. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'goodday',
  title: 'GoodDay',
  url: 'https://www.goodday.work',
  severity: 'medium',
  opens: "reads and writes the organization's tasks and projects",
  rotate: "In GoodDay's organization settings, under API.",
  rules: [
    {
      kind: 'api-key',
      words: ['goodday'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.goodday.work/2.0/users [gd-api-token: {token}]',
    },
  ],
});
