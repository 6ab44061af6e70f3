/** NewsCatcher. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'newscatcher',
  title: 'NewsCatcher',
  url: 'https://www.newscatcherapi.com',
  severity: 'low',
  opens: "reads news articles on the account's plan",
  rotate: "In the account's API settings.",
  sources: ['https://www.newscatcherapi.com/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['newscatcher'],
      form: 'word{43}',
      verify: 'GET https://api.newscatcherapi.com/v2/search?q=Tesla [x-api-key: {token}]',
    },
  ],
});
