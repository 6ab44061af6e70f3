/** Cohere. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cohere',
  title: 'Cohere',
  url: 'https://cohere.com',
  rules: [
    {
      kind: 'api-key',
      title: 'Cohere API key',
      severity: 'high',
      confidence: 0.85,
      words: ['cohere', 'co_api'],
      form: 'alnum{40}',
      verify: {
        method: 'POST',
        url: 'https://api.cohere.com/v1/check-api-key',
        headers: { Authorization: 'Bearer {token}' },
        live: { has: ['$.valid=true'] },
        dead: { status: [200, 401], lacks: ['$.valid=true'] },
        source: 'https://docs.cohere.com/reference/checkapikey',
      },
      rotate: 'https://dashboard.cohere.com/api-keys',
      names: { item: 'cohere api-key', field: 'api-key' },
      sources: ['https://docs.cohere.com/reference/about'],
    },
  ],
});
