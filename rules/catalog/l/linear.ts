/** Linear. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `lin_api_${g.chars('alnum', 40)}`;

export const provider: Provider = {
  id: 'linear',
  title: 'Linear',
  url: 'https://linear.app',
  rules: [
    {
      id: 'linear.api-key',
      title: 'Linear API key',
      severity: 'high',
      confidence: 0.96,
      pattern: token('lin_api_[A-Za-z0-9]{40}'),
      keywords: ['lin_api_'],
      minEntropy: 3.5,
      prefix: 'lin_api_',
      samples: { match: [env('LINEAR_API_KEY', value), json('token', value)], no: neighbours(value) },
      rotate: 'https://linear.app/settings/account/security',
      names: { item: 'linear api-key', field: 'api-key' },
      sources: ['https://linear.app/developers/graphql'],
    },
  ],
};
