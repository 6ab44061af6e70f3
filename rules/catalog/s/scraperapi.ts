/** ScraperAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scraperapi',
  title: 'ScraperAPI',
  url: 'https://www.scraperapi.com',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.scraperapi.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['scraper', 'scraperapi'],
      form: 'alnum{32}',
      verify: 'GET https://api.scraperapi.com?api_key={token}&url=http://httpbin.org/ip',
    },
  ],
});
