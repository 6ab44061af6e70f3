/** Disqus. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'disqus',
  title: 'Disqus',
  url: 'https://disqus.com',
  severity: 'medium',
  opens: 'reads and moderates comments as the application',
  rotate: "In the account's API settings.",
  sources: ['https://disqus.com/api/docs/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['disqus'],
      form: 'alnum{64}',
      verify: 'GET https://disqus.com/api/3.0/threads/list.json?limit=1&api_secret={token}',
    },
  ],
});
