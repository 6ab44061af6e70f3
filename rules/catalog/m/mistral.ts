/** Mistral AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mistral',
  title: 'Mistral AI',
  url: 'https://mistral.ai',
  rules: [
    {
      kind: 'api-key',
      title: 'Mistral API key',
      severity: 'high',
      confidence: 0.85,
      words: ['mistral'],
      form: 'alnum{32}',
      verify: {
        method: 'GET',
        url: 'https://api.mistral.ai/v1/models',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://docs.mistral.ai/api/',
      },
      rotate: 'https://console.mistral.ai/api-keys',
      names: { item: 'mistral api-key', field: 'api-key' },
      sources: ['https://docs.mistral.ai/getting-started/quickstart/'],
    },
  ],
});
