/** Supernotes. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'supernotesapi',
  title: 'Supernotes',
  url: 'https://supernotes.app',
  severity: 'medium',
  opens: "reads and changes the user's notes",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['supernotes'],
      form: 'b64url{43}',
      verify: 'GET https://api.supernotes.app/v1/user [Api-Key: {token}]',
    },
  ],
});
