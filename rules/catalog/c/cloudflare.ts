/** Cloudflare. Its checksum's input is not documented, so only the form is checked. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const formats = 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/';
const rotate = 'https://dash.cloudflare.com/profile/api-tokens';
const apiToken = (g: Generator): string => `${g.pick(['cfut_', 'cfat_'])}${g.chars('alnum', 40)}${g.chars('hex', 8)}`;
const globalKey = (g: Generator): string => `cfk_${g.chars('alnum', 40)}${g.chars('hex', 8)}`;

export const provider = defineProvider({
  id: 'cloudflare',
  title: 'Cloudflare',
  url: 'https://www.cloudflare.com',
  severity: 'critical',
  opens: 'changes the zones, DNS or workers it was scoped to',
  rotate: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
  sources: [
    'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  ],
  rules: [
    {
      id: 'cloudflare.api-token',
      title: 'Cloudflare API token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('cf[ua]t_[A-Za-z0-9]{40}[a-f0-9]{8}'),
      keywords: ['cfut_', 'cfat_'],
      minEntropy: 3.5,
      prefix: 'cf',
      samples: { match: [env('CLOUDFLARE_API_TOKEN', apiToken), json('api_token', apiToken)], no: neighbours(apiToken) },
      verify: {
        method: 'GET',
        url: 'https://api.cloudflare.com/client/v4/user/tokens/verify',
        headers: { Authorization: 'Bearer {token}' },
        live: { has: ['$.result.status="active"'] },
        otherHosts: true,
        source: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
      },
      rotate,
      names: { item: 'cloudflare api-token', field: 'token' },
      sources: [formats],
    },
    {
      id: 'cloudflare.global-api-key',
      title: 'Cloudflare global API key',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('cfk_[A-Za-z0-9]{40}[a-f0-9]{8}'),
      keywords: ['cfk_'],
      minEntropy: 3.5,
      prefix: 'cfk_',
      samples: { match: [env('CLOUDFLARE_API_KEY', globalKey), json('api_key', globalKey)], no: neighbours(globalKey) },
      rotate,
      names: { item: 'cloudflare global-api-key', field: 'api-key' },
      sources: [formats],
    },
    {
      kind: 'api-token-unprefixed',
      title: 'Cloudflare API token (older form)',
      severity: 'critical',
      confidence: 0.8,
      words: ['cloudflare', 'cf_api'],
      form: 'b64url{40}',
      rotate,
      names: { item: 'cloudflare api-token', field: 'token' },
      sources: [formats],
    },
    { kind: 'global-api-key-2', words: ['cloudflare'], form: 'xdigit{37}' },
    {
      kind: 'origin-ca-key',
      confidence: 0.9,
      words: ['cloudflare'],
      form: "'v1.0-' b64url[.]{160,640}",
      verify: 'GET https://api.cloudflare.com/client/v4/certificates?per_page=1 [X-Auth-User-Service-Key: {token}]',
    },
    { kind: 'origin-ca-key-exact', form: "'v1.0-' hex{24} '-' hex{146}" },
    {
      kind: 'api-key-loose',
      words: ['cloudflare'],
      form: 'b64url{38,42}',
      loose: true,
      verify: 'GET https://api.cloudflare.com/client/v4/user/tokens/verify [Authorization: Bearer {token}]',
    },
  ],
});
