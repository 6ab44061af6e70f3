/** ScraperBox. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scraperbox',
  title: 'ScraperBox',
  url: 'https://scraperbox.com',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['scraperbox'],
      form: 'alnum{32}',
      verify: 'GET https://api.scraperbox.com/scrape?token={token}&url=https://google.com',
    },
  ],
});
