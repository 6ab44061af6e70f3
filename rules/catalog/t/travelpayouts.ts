/** Travelpayouts. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'travelpayouts',
  title: 'Travelpayouts',
  url: 'https://www.travelpayouts.com',
  severity: 'low',
  opens: 'looks up travel prices and partner statistics',
  rotate: "In the account's API settings.",
  sources: ['https://support.travelpayouts.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['travelpayouts'],
      form: 'alnum{32}',
      verify: 'GET https://api.travelpayouts.com/v2/prices/latest?currency=usd&limit=5&token={token}',
    },
  ],
});
