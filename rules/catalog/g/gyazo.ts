/** Gyazo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gyazo',
  title: 'Gyazo',
  url: 'https://gyazo.com',
  severity: 'medium',
  opens: "reads and uploads the account's captured images",
  rotate: "In the account's API settings.",
  sources: ['https://gyazo.com/api/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['gyazo'],
      form: 'alnum[-]{43}',
      verify: 'GET https://api.gyazo.com/api/images?access_token={token}',
    },
  ],
});
