/** Scrapfly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scrapfly',
  title: 'Scrapfly',
  url: 'https://scrapfly.io',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://scrapfly.io/docs/scrape-api/getting-started'],
  rules: [
    {
      kind: 'api-key',
      words: ['scrapfly'],
      form: "('scp-live-' | 'scp-test-'){0,1} alnum{32}",
      verify: 'GET https://api.scrapfly.io/scrape?key={token}&url=https://httpbin.org/status/200',
    },
  ],
});
