/** Yousign. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'yousign',
  title: 'Yousign',
  url: 'https://yousign.com',
  severity: 'high',
  opens: 'reads and sends documents for signature',
  rotate: 'https://developers.yousign.com/docs/api-keys',
  sources: ['https://developers.yousign.com/docs/api-keys'],
  rules: [
    {
      kind: 'api-key',
      words: ['yousign'],
      form: 'alnum{32}',
      verify: 'GET https://api.yousign.com/users [Authorization: Bearer {token}]',
    },
  ],
});
