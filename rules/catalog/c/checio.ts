/** Chec (Commerce.js). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'checio',
  title: 'Chec (Commerce.js)',
  url: 'https://commercejs.com',
  severity: 'high',
  opens: 'reads and writes products, orders and customers',
  rotate: "In the account's API settings.",
  sources: ['https://commercejs.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['checio'],
      form: "'pk_' alnum{45}",
      verify: 'GET https://api.chec.io/v1/products?limit=25 [X-Authorization: {token}]',
    },
  ],
});
