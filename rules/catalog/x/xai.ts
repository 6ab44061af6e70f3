/** xAI. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `xai-${g.chars('alnum', 80)}`;

export const provider = defineProvider({
  id: 'xai',
  title: 'xAI',
  url: 'https://x.ai',
  severity: 'high',
  opens: "calls models at the account's cost",
  rotate: 'https://console.x.ai/team/default/api-keys',
  sources: ['https://docs.x.ai/docs/api-reference'],
  rules: [
    {
      id: 'xai.api-key',
      title: 'xAI API key',
      severity: 'high',
      confidence: 0.96,
      pattern: token('xai-[A-Za-z0-9]{80}'),
      keywords: ['xai-'],
      minEntropy: 3.5,
      prefix: 'xai-',
      samples: { match: [env('XAI_API_KEY', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://api.x.ai/v1/api-key',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://docs.x.ai/docs/api-reference',
      },
      rotate: 'https://console.x.ai',
      names: { item: 'xai api-key', field: 'api-key' },
      sources: ['https://docs.x.ai/docs/tutorial'],
    },
    {
      kind: 'api-key-2',
      form: "'xai-' alnum{70,120}",
      verify: 'GET https://api.x.ai/v1/api-key [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-loose',
      form: "'xai-' b64url{70,120}",
      loose: true,
      verify: 'GET https://api.x.ai/v1/language-models [Authorization: Bearer {token}]',
    },
  ],
});
