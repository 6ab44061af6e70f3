/** Algolia. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'algolia',
  title: 'Algolia',
  url: 'https://www.algolia.com',
  severity: 'high',
  opens: 'searches or, with an admin key, rewrites the indices',
  rotate: 'https://dashboard.algolia.com',
  sources: ['https://www.algolia.com/doc/guides/security/api-keys'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['algolia'],
      form: 'alnum{32}',
      paired: ['algolia.application-id'],
      verify:
        'GET https://{appid}-dsn.algolia.net/1/keys/{token} [X-Algolia-API-Key: {token}; X-Algolia-Application-Id: {appid}]',
    },
    { kind: 'application-id', severity: 'low', words: ['algolia'], form: 'alnum{10}', part: true },
  ],
});
