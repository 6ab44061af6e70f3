/** Cohere. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { assigned } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const value = (g: Generator): string => g.chars('alnum', 40);

export const provider: Provider = {
  id: 'cohere',
  title: 'Cohere',
  url: 'https://cohere.com',
  rules: [
    {
      id: 'cohere.api-key',
      title: 'Cohere API key',
      severity: 'high',
      confidence: 0.85,
      pattern: assigned('cohere[_-]?(?:api[_-]?)?(?:key|token)|co[_-]api[_-]key', '[A-Za-z0-9]{40}'),
      keywords: ['cohere', 'co_api', 'co-api'],
      minEntropy: 3.8,
      samples: {
        match: [env('COHERE_API_KEY', value), json('cohereApiKey', value)],
        no: [text('COHERE_API_KEY=', (g) => value(g).slice(1), '\n'), text('build ', value, '\n')],
      },
      rotate: 'https://dashboard.cohere.com/api-keys',
      names: { item: 'cohere api-key', field: 'api-key' },
      sources: ['https://docs.cohere.com/reference/about'],
    },
  ],
};
