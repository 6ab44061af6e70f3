/** ScrapingAnt. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scrapingant',
  title: 'ScrapingAnt',
  url: 'https://scrapingant.com',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.scrapingant.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['scrapingant'],
      form: 'alnum{32}',
      verify: 'GET https://api.scrapingant.com/v1/general?url=example.com&x-api-key={token}',
    },
  ],
});
