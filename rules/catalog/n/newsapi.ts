/** News API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'newsapi',
  title: 'News API',
  url: 'https://newsapi.org',
  severity: 'low',
  opens: "reads news articles on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://newsapi.org/docs/authentication'],
  rules: [
    {
      kind: 'api-key',
      words: ['newsapi'],
      form: 'alnum{32}',
      verify: 'GET https://newsapi.org/v2/everything?q=Apple&from=2021-09-29&sortBy=popularity&apiKey={token}',
    },
  ],
});
