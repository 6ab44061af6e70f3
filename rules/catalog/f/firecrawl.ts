/** Firecrawl. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'firecrawl',
  title: 'Firecrawl',
  url: 'https://www.firecrawl.dev',
  severity: 'medium',
  opens: "crawls and scrapes pages at the account's cost",
  rotate: 'https://www.firecrawl.dev/app/api-keys',
  sources: ['https://docs.firecrawl.dev'],
  rules: [
    {
      kind: 'api-key',
      form: "'fc-' hex{32}",
      verify: 'GET https://api.firecrawl.dev/v1/team/credit-usage [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-loose',
      form: "'fc-' xdigit{32}",
      loose: true,
      verify: 'GET https://api.firecrawl.dev/v1/crawl/active [Authorization: Bearer {token}]',
    },
  ],
});
