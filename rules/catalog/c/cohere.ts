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
      rotate: 'https://dashboard.cohere.com/api-keys',
      names: { item: 'cohere api-key', field: 'api-key' },
      sources: ['https://docs.cohere.com/reference/about'],
    },
  ],
});
