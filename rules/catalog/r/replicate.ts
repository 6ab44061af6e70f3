/** Replicate. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `r8_${g.chars('alnum', 37)}`;

export const provider: Provider = {
  id: 'replicate',
  title: 'Replicate',
  url: 'https://replicate.com',
  rules: [
    {
      id: 'replicate.api-token',
      title: 'Replicate API token',
      severity: 'high',
      confidence: 0.96,
      pattern: token('r8_[A-Za-z0-9]{37}'),
      keywords: ['r8_'],
      minEntropy: 3.5,
      prefix: 'r8_',
      samples: { match: [env('REPLICATE_API_TOKEN', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://api.replicate.com/v1/account',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://replicate.com/docs/reference/http',
      },
      rotate: 'https://replicate.com/account/api-tokens',
      names: { item: 'replicate api-token', field: 'token' },
      sources: ['https://replicate.com/docs/topics/security/api-tokens'],
    },
  ],
};
