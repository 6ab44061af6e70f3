/** T.LY. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tly',
  title: 'T.LY',
  url: 'https://t.ly',
  severity: 'medium',
  opens: "creates and changes the account's short links",
  rotate: "In the account's API settings.",
  sources: ['https://t.ly/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['tly'],
      form: 'alnum{60}',
      verify: 'GET https://t.ly/api/v1/link/stats?api_token={token}&short_url=https://t.ly/abcd',
    },
  ],
});
