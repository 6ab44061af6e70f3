/** Instabot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'instabot',
  title: 'Instabot',
  url: 'https://instabot.io',
  severity: 'medium',
  opens: "reads and writes the account's chat bots and leads",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['instabot'],
      form: 'b64[=]{44}',
      verify: 'GET https://api.instabot.io/v1 [X-Instabot-Api-Key: {token}]',
    },
  ],
});
