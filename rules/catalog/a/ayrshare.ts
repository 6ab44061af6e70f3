/** Ayrshare. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ayrshare',
  title: 'Ayrshare',
  url: 'https://www.ayrshare.com',
  severity: 'high',
  opens: 'posts to the linked social media accounts',
  rotate: "In the account's API settings.",
  sources: ['https://www.ayrshare.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['ayrshare'],
      form: "alnum{8} '-' alnum{8} '-' alnum{8} '-' alnum{8}",
      verify: 'GET https://app.ayrshare.com/api/user [Authorization: Bearer {token}]',
    },
  ],
});
