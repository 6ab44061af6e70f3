/** mediastack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mediastack',
  title: 'mediastack',
  url: 'https://mediastack.com',
  severity: 'low',
  opens: "reads news on the account's quota",
  rotate: 'In the mediastack dashboard, reset the access key.',
  sources: ['https://mediastack.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['mediastack'],
      form: 'alnum{32}',
      verify: 'GET https://api.mediastack.com/v1/news?access_key={token}',
    },
  ],
});
