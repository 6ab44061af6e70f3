/** Route4Me. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'route4me',
  title: 'Route4Me',
  url: 'https://www.route4me.com',
  severity: 'medium',
  opens: 'reads and changes routes and address books',
  rotate: "In the account's API settings.",
  sources: ['https://route4me.io/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['route4me'],
      form: 'alnum{32}',
      verify: 'GET https://api.route4me.com/api.v4/address_book.php?api_key={token}',
    },
  ],
});
