/** Squarespace. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'squarespace',
  title: 'Squarespace',
  url: 'https://www.squarespace.com',
  severity: 'high',
  opens: "reads and changes the site's orders, products and customers",
  rotate: "In the site's settings, under Developer API Keys.",
  sources: ['https://developers.squarespace.com/commerce-apis/overview'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['squarespace'],
      form: 'UUID',
      verify:
        'GET https://api.squarespace.com/1.0/profiles?sortField=email&sortDirection=asc&filter=isCustomer,true;hasAccount,true [Authorization: Bearer {token}]',
    },
  ],
});
