/** Snipcart. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'snipcart',
  title: 'Snipcart',
  url: 'https://snipcart.com',
  severity: 'high',
  opens: "reads and changes the shop's orders and customers",
  rotate: "In the account's API settings.",
  sources: ['https://docs.snipcart.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['snipcart'],
      form: 'word{75}',
      verify: 'GET https://app.snipcart.com/api/orders [Authorization: Basic base64({token}:)]',
    },
  ],
});
