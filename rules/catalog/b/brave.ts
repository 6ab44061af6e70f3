/** Brave Search API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'brave',
  title: 'Brave Search API',
  url: 'https://brave.com/search/api/',
  severity: 'medium',
  opens: "searches the web at the account's cost",
  rotate: 'https://api-dashboard.search.brave.com',
  sources: ['https://api-dashboard.search.brave.com/app/documentation'],
  rules: [
    {
      kind: 'search-api-key',
      confidence: 0.9,
      words: ['brave'],
      form: "'BSA' b64url{24,40}",
      verify: 'GET https://api.search.brave.com/res/v1/web/search?q=betterleaks&count=1 [X-Subscription-Token: {token}]',
    },
  ],
});
