/** Mistral AI. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { assigned } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const value = (g: Generator): string => g.chars('alnum', 32);

export const provider: Provider = {
  id: 'mistral',
  title: 'Mistral AI',
  url: 'https://mistral.ai',
  rules: [
    {
      id: 'mistral.api-key',
      title: 'Mistral API key',
      severity: 'high',
      confidence: 0.85,
      pattern: assigned('mistral[_-]?(?:ai[_-]?)?(?:api[_-]?)?(?:key|token)', '[A-Za-z0-9]{32}'),
      keywords: ['mistral'],
      minEntropy: 3.5,
      samples: {
        match: [env('MISTRAL_API_KEY', value), json('mistralApiKey', value)],
        no: [text('MISTRAL_API_KEY=', (g) => value(g).slice(1), '\n'), text('build ', value, '\n')],
      },
      rotate: 'https://console.mistral.ai/api-keys',
      names: { item: 'mistral api-key', field: 'api-key' },
      sources: ['https://docs.mistral.ai/getting-started/quickstart/'],
    },
  ],
};
