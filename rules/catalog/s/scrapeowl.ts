/** ScrapeOwl. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scrapeowl',
  title: 'ScrapeOwl',
  url: 'https://scrapeowl.com',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://scrapeowl.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['scrapeowl'],
      form: 'alnum{30}',
      verify: 'GET https://api.scrapeowl.com/v1/scrape?api_key={token}',
    },
  ],
});
