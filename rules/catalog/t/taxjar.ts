/** TaxJar. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'taxjar',
  title: 'TaxJar',
  url: 'https://www.taxjar.com',
  severity: 'medium',
  opens: 'computes sales tax and changes recorded transactions',
  rotate: "In the account's API settings.",
  sources: ['https://developers.taxjar.com/api/reference/'],
  rules: [
    {
      kind: 'api-key',
      words: ['taxjar'],
      form: 'alnum{32}',
      verify: 'GET https://api.taxjar.com/v2/categories [Authorization: Bearer {token}]',
    },
  ],
});
