/** Loyverse. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'loyverse',
  title: 'Loyverse',
  url: 'https://loyverse.com',
  severity: 'high',
  opens: 'reads receipts, customers and items of the shop',
  rotate: 'In the Loyverse back office, under Access tokens.',
  sources: ['https://developer.loyverse.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['loyverse'],
      form: 'alnum{32}',
      verify: 'GET https://api.loyverse.com/v1.0/merchant/ [Authorization: Bearer {token}]',
    },
  ],
});
