/** UPC Database. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'upcdatabase',
  title: 'UPC Database',
  url: 'https://upcdatabase.org',
  severity: 'low',
  opens: 'looks up product barcodes',
  rotate: "In the account's API settings.",
  sources: ['https://upcdatabase.org/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['upcdatabase'],
      form: 'alnum{32}',
      verify: 'GET https://api.upcdatabase.org/product/0111222333446?apikey={token}',
    },
  ],
});
