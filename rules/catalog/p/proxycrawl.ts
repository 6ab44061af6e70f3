/** Crawlbase (formerly ProxyCrawl). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'proxycrawl',
  title: 'Crawlbase (formerly ProxyCrawl)',
  url: 'https://crawlbase.com',
  severity: 'medium',
  opens: "crawls pages and looks up leads at the account's cost",
  rotate: 'In the Crawlbase console settings, on the API tokens tab.',
  sources: ['https://crawlbase.com/docs/crawling-api/'],
  rules: [
    {
      kind: 'api-key',
      words: ['proxycrawl'],
      form: 'word{22}',
      verify: 'GET https://api.proxycrawl.com/leads?token={token}&domain=google.com',
    },
  ],
});
