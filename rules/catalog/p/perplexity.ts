/** Perplexity. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `pplx-${g.chars('alnum', 48)}`;

export const provider = defineProvider({
  id: 'perplexity',
  title: 'Perplexity',
  url: 'https://www.perplexity.ai',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: 'https://www.perplexity.ai/settings/api',
  sources: ['https://docs.perplexity.ai'],
  rules: [
    {
      id: 'perplexity.api-key',
      title: 'Perplexity API key',
      severity: 'high',
      confidence: 0.96,
      pattern: token('pplx-[A-Za-z0-9]{48}'),
      keywords: ['pplx-'],
      minEntropy: 3.5,
      prefix: 'pplx-',
      samples: { match: [env('PERPLEXITY_API_KEY', value), json('token', value)], no: neighbours(value) },
      revoke: {
        method: 'POST',
        url: 'https://api.perplexity.ai/revoke_auth_token',
        headers: { Authorization: 'Bearer {token}' },
        body: '{"auth_token":"{token}"}',
        source: 'https://docs.perplexity.ai/api-reference/revoke-auth-token-post',
      },
      rotate: 'https://www.perplexity.ai/settings/api',
      names: { item: 'perplexity api-key', field: 'api-key' },
      sources: ['https://docs.perplexity.ai/guides/getting-started'],
    },
    { kind: 'api-key-any-length', form: "'pplx-' alnum{40,64}", loose: true },
  ],
});
