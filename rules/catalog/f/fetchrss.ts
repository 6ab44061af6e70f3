/** FetchRSS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fetchrss',
  title: 'FetchRSS',
  url: 'https://fetchrss.com',
  severity: 'low',
  opens: "creates and reads the account's feeds",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['fetchrss'],
      form: 'alnum[.]{40}',
      verify: 'GET https://fetchrss.com/api/v1/feed/list?auth={token}',
    },
  ],
});
