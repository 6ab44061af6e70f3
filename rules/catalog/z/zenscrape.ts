/** Zenscrape. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zenscrape',
  title: 'Zenscrape',
  url: 'https://zenscrape.com',
  severity: 'medium',
  opens: "scrapes pages at the account's cost",
  rotate: "In the account's dashboard.",
  sources: ['https://app.zenscrape.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['zenscrape'],
      form: 'UUID',
      verify: 'GET https://app.zenscrape.com/api/v1/status [apikey: {token}]',
    },
  ],
});
