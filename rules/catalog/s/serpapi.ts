/** SerpApi. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'serpapi',
  title: 'SerpApi',
  url: 'https://serpapi.com',
  severity: 'medium',
  opens: "runs web searches at the account's cost",
  rotate: 'https://serpapi.com/manage-api-key',
  sources: ['https://serpapi.com/search-api'],
  rules: [
    {
      kind: 'api-key',
      words: ['serpapi', 'serp'],
      nameOnly: true,
      form: 'xdigit{64}',
      verify: 'GET https://serpapi.com/account.json?api_key={token}',
    },
  ],
});
