/** scrapestack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scrapestack',
  title: 'scrapestack',
  url: 'https://scrapestack.com',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://scrapestack.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['scrapestack'],
      form: 'alnum{32}',
      verify: 'GET https://api.scrapestack.com/scrape?access_key={token}&url=https://apple.com',
    },
  ],
});
