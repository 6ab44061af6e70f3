/** FormCrafts. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'formcraft',
  title: 'FormCrafts',
  url: 'https://formcrafts.com',
  severity: 'medium',
  opens: 'reads forms and submissions of the account',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['formcraft'],
      form: 'alnum{16}',
      verify: 'GET https://formcrafts.com/api/v1/ [Authorization: Basic base64({token}:)]',
    },
  ],
});
