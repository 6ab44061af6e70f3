/** Commerce.js. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'commercejs',
  title: 'Commerce.js',
  url: 'https://commercejs.com',
  severity: 'high',
  opens: 'reads and writes products, orders and customers',
  rotate: "In the account's API settings.",
  sources: ['https://commercejs.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['commercejs'],
      form: 'word{48}',
      verify: 'GET https://api.chec.io/v1/categories [X-Authorization: {token}]',
    },
  ],
});
