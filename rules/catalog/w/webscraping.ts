/** WebScrapingAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'webscraping',
  title: 'WebScrapingAPI',
  url: 'https://www.webscrapingapi.com',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.webscrapingapi.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['webscraping'],
      form: 'alnum{32}',
      verify: 'GET https://api.webscrapingapi.com/v1?api_key={token}',
    },
  ],
});
