/** SERPHouse. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'serphouse',
  title: 'SERPHouse',
  url: 'https://www.serphouse.com',
  severity: 'medium',
  opens: "runs web searches at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.serphouse.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['serphouse'],
      form: 'alnum{60}',
      verify: 'GET https://api.serphouse.com/account/info [Authorization: Bearer {token}]',
    },
  ],
});
