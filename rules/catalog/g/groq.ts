/** Groq. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `gsk_${g.chars('alnum', 20)}WGdyb3FY${g.chars('alnum', 24)}`;

export const provider = defineProvider({
  id: 'groq',
  title: 'Groq',
  url: 'https://groq.com',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: 'https://console.groq.com/keys',
  sources: ['https://console.groq.com/docs'],
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
        source: 'https://console.groq.com/docs/api-reference',
      },
      rotate: 'https://console.groq.com/keys',
      names: { item: 'groq api-key', field: 'api-key' },
      sources: ['https://console.groq.com/docs/quickstart'],
    },
    {
      kind: 'api-key-unmarked',
      form: "'gsk_' alnum{50,54}",
      verify: 'GET https://api.groq.com/openai/v1/models [Authorization: Bearer {token}]',
    },
    { kind: 'api-key-loose', form: "'gsk_' b64url{8,40} ('WGdyb3FY' | 'hncm9xW' | 'YZ3JvcV') b64url{8,40}", loose: true },
  ],
});
