/** Snappy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'besnappy',
  title: 'Snappy',
  url: 'https://besnappy.com',
  severity: 'high',
  opens: 'reads and answers support tickets',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['besnappy'],
      form: 'xdigit{64}',
      verify: 'GET https://app.besnappy.com/api/v1/accounts [Authorization: Basic base64({token}:x)]',
    },
  ],
});
