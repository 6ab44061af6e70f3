/** Wistia. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wistia',
  title: 'Wistia',
  url: 'https://wistia.com',
  severity: 'medium',
  opens: "reads and changes the account's videos and their statistics",
  rotate: 'In the account settings, under API Access.',
  sources: ['https://docs.wistia.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['wistia'],
      nameOnly: true,
      form: 'alnum{64}',
      verify: 'GET https://api.wistia.com/v1/stats/account.json?access_token={token}',
    },
  ],
});
