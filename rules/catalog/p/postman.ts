/** Postman. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `PMAK-${g.chars('hex', 24)}-${g.chars('hex', 34)}`;

export const provider: Provider = {
  id: 'postman',
  title: 'Postman',
  url: 'https://www.postman.com',
  rules: [
    {
      id: 'postman.api-key',
      title: 'Postman API key',
      severity: 'high',
      confidence: 0.97,
      pattern: token('PMAK-[a-f0-9]{24}-[a-f0-9]{34}'),
      keywords: ['PMAK-'],
      minEntropy: 3,
      prefix: 'PMAK-',
      samples: { match: [env('POSTMAN_API_KEY', value), json('token', value)], no: neighbours(value) },
      rotate: 'https://go.postman.co/settings/me/api-keys',
      names: { item: 'postman api-key', field: 'api-key' },
      sources: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
    },
  ],
};
