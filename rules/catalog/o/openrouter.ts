/** OpenRouter. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `sk-or-v1-${g.chars('hex', 64)}`;

export const provider = defineProvider({
  id: 'openrouter',
  title: 'OpenRouter',
  url: 'https://openrouter.ai',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: 'https://openrouter.ai/settings/keys',
  sources: [
    'https://openrouter.ai/docs/api-reference/api-keys/delete-api-key.mdx',
    'https://openrouter.ai/docs/api-reference/authentication.mdx',
  ],
  rules: [
    {
      id: 'openrouter.api-key',
      title: 'OpenRouter API key',
      severity: 'high',
      confidence: 0.97,
      pattern: token('sk-or-v1-[a-f0-9]{64}'),
      keywords: ['sk-or-v1-'],
      minEntropy: 3,
      prefix: 'sk-or-v1-',
      samples: { match: [env('OPENROUTER_API_KEY', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://openrouter.ai/api/v1/key',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://openrouter.ai/docs/api-reference/limits',
      },
      rotate: 'https://openrouter.ai/settings/keys',
      names: { item: 'openrouter api-key', field: 'api-key' },
      sources: ['https://openrouter.ai/docs/api-reference/authentication'],
    },
    {
      kind: 'api-key-loose',
      form: "'sk-or-v1-' xdigit{64}",
      loose: true,
      verify: 'GET https://openrouter.ai/api/v1/key [Authorization: Bearer {token}]',
    },
  ],
});
