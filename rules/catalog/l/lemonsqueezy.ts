/** Lemon Squeezy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lemonsqueezy',
  title: 'Lemon Squeezy',
  url: 'https://www.lemonsqueezy.com',
  severity: 'critical',
  opens: 'reads customers and orders, issues refunds for the store',
  rotate: 'https://app.lemonsqueezy.com/settings/api',
  sources: ['https://docs.lemonsqueezy.com/guides/developer-guide/getting-started', 'https://docs.lemonsqueezy.com/api'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['lemon', 'lemonsqueezy'],
      form: "'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.' b64url{100,500} '.' b64url{200,700}",
      verify: 'GET https://api.lemonsqueezy.com/v1/products/ [Authorization: Bearer {token}]',
    },
  ],
});
