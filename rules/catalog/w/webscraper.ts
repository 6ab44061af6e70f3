/** Web Scraper. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'webscraper',
  title: 'Web Scraper',
  url: 'https://webscraper.io',
  severity: 'medium',
  opens: 'runs scraping jobs and reads their data',
  rotate: "In the account's API settings.",
  sources: ['https://webscraper.io/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['webscraper'],
      form: 'alnum{60}',
      verify: 'GET https://api.webscraper.io/api/v1/sitemaps?api_token={token}',
    },
  ],
});
