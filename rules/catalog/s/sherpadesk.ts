/** SherpaDesk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sherpadesk',
  title: 'SherpaDesk',
  url: 'https://www.sherpadesk.com',
  severity: 'high',
  opens: 'reads and changes support tickets and customers',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['sherpadesk'],
      form: 'alnum{32}',
      verify: 'GET https://api.sherpadesk.com/organizations/ [Authorization: Basic base64(x:{token})]',
    },
  ],
});
