/** ButterCMS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'buttercms',
  title: 'ButterCMS',
  url: 'https://buttercms.com',
  severity: 'medium',
  opens: 'reads and, with the write token, changes site content',
  rotate: "In the account's API settings.",
  sources: ['https://buttercms.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['buttercms'],
      form: 'alnum{40}',
      verify: 'GET https://api.buttercms.com/v2/posts/?auth_token={token}',
    },
  ],
});
