/** Stormboard. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stormboard',
  title: 'Stormboard',
  url: 'https://stormboard.com',
  severity: 'medium',
  opens: "reads and changes the user's boards",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['stormboard'],
      form: 'xdigit{40}',
      verify: 'GET https://api.stormboard.com/users/profile [X-API-Key: {token}]',
    },
  ],
});
