/** Hiveage. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hiveage',
  title: 'Hiveage',
  url: 'https://www.hiveage.com',
  severity: 'high',
  opens: 'reads and writes invoices and clients',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['hiveage'],
      form: 'b64url{20}',
      verify: 'GET https://mltb8350.hiveage.com/api/network [Authorization: base64(Basic {token})]',
    },
  ],
});
