/** Linear. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `lin_api_${g.chars('alnum', 40)}`;

export const provider = defineProvider({
  id: 'linear',
  title: 'Linear',
  url: 'https://linear.app',
  severity: 'high',
  opens: "reads and writes the workspace's issues",
  rotate: 'https://linear.app/settings/account/security',
  sources: ['https://linear.app/developers'],
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
      verify: {
        method: 'POST',
        url: 'https://api.linear.app/graphql',
        headers: { Authorization: '{token}' },
        body: '{"query":"{ viewer { id } }"}',
        live: { has: ['$.data.viewer.id'] },
        dead: { status: [400, 401], lacks: ['$.data.viewer.id'] },
        source: 'https://linear.app/developers/graphql',
      },
      rotate: 'https://linear.app/settings/account/security',
      names: { item: 'linear api-key', field: 'api-key' },
      sources: ['https://linear.app/developers/graphql'],
    },
    {
      kind: 'api-key-2',
      form: "'lin_api_' word{32,128}",
      verify: {
        method: 'POST',
        url: 'https://api.linear.app/graphql',
        headers: { Authorization: '{token}' },
        body: '{"query":"{ viewer { id } }"}',
        live: { has: ['$.data.viewer.id'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.viewer.id'] },
      },
    },
    { kind: 'client-secret', words: ['linear'], nameOnly: true, form: 'hex{32}', paired: ['client-id'] },
    {
      kind: 'oauth-access-token',
      form: "'lin_oauth_' hex{64}",
      verify: {
        method: 'POST',
        url: 'https://api.linear.app/graphql',
        headers: { Authorization: 'Bearer {token}' },
        body: '{"query":"{ viewer { id } }"}',
        live: { has: ['$.data.viewer.id'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.viewer.id'] },
      },
    },
    { kind: 'webhook-signing-secret', severity: 'medium', form: "'lin_wh_' alnum{20,60}" },
    { kind: 'client-secret-loose', words: ['linear'], nameOnly: true, form: 'xdigit{32}', loose: true },
  ],
});
