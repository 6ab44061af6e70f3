/** Simvoly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'simvoly',
  title: 'Simvoly',
  url: 'https://simvoly.com',
  severity: 'medium',
  opens: "reads and changes the site's members and orders",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['simvoly'],
      form: 'alnum{33}',
      verify:
        'GET https://rendyplayground.simvoly.com/api/site/members?group_id=12&limit=25&skip=25 [Authorization: Bearer {token}]',
    },
  ],
});
