/** Privacy.com. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'privacy',
  title: 'Privacy.com',
  url: 'https://privacy.com',
  severity: 'critical',
  opens: 'creates virtual payment cards and reads their transactions',
  rotate: "In the account's API settings.",
  sources: ['https://developer.privacy.com/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['privacy'],
      nameOnly: true,
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://api.privacy.com/v1/card?page=1&page_size=50 [Authorization: api-key {token}]',
    },
  ],
});
