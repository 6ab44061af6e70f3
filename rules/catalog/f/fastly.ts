/** Fastly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fastly',
  title: 'Fastly',
  url: 'https://www.fastly.com',
  severity: 'critical',
  opens: "changes services and purges caches with the token's scope",
  rotate: 'https://fastly.com/documentation/guides/account-info/account-management/using-api-tokens',
  sources: [
    'https://fastly.com/documentation/reference/api/auth-tokens',
    'https://fastly.com/documentation/guides/account-info/account-management/using-api-tokens',
  ],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.8,
      words: ['fastly'],
      form: 'b64url{32}',
      verify: 'GET https://api.fastly.com/current_user [Fastly-Key: {token}]',
      revoke: {
        method: 'DELETE',
        url: 'https://api.fastly.com/tokens/self',
        headers: { 'Fastly-Key': '{token}' },
        source: 'https://fastly.com/documentation/reference/api/auth-tokens',
      },
    },
  ],
});
