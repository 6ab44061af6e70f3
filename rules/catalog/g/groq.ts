/** Groq. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `gsk_${g.chars('alnum', 20)}WGdyb3FY${g.chars('alnum', 24)}`;

export const provider: Provider = {
  id: 'groq',
  title: 'Groq',
  url: 'https://groq.com',
  rules: [
    {
      id: 'groq.api-key',
      title: 'Groq API key',
      severity: 'high',
      confidence: 0.97,
      pattern: token('gsk_[A-Za-z0-9]{20}WGdyb3FY[A-Za-z0-9]{24}'),
      keywords: ['gsk_'],
      minEntropy: 3.5,
      prefix: 'gsk_',
      samples: { match: [env('GROQ_API_KEY', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://api.groq.com/openai/v1/models',
        headers: { Authorization: 'Bearer {token}' },
      },
      rotate: 'https://console.groq.com/keys',
      names: { item: 'groq api-key', field: 'api-key' },
      sources: ['https://console.groq.com/docs/quickstart'],
    },
  ],
};
