/** Cloudflare. Its checksum's input is not documented, so only the form is checked. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { assigned, token } from '../../pattern.ts';
import { env, json, neighbours, text } from '../../sample-text.ts';

const formats = 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/';
const rotate = 'https://dash.cloudflare.com/profile/api-tokens';
const apiToken = (g: Generator): string => `${g.pick(['cfut_', 'cfat_'])}${g.chars('alnum', 40)}${g.chars('hex', 8)}`;
const globalKey = (g: Generator): string => `cfk_${g.chars('alnum', 40)}${g.chars('hex', 8)}`;
const oldToken = (g: Generator): string => g.chars('b64url', 40);

export const provider: Provider = {
  id: 'cloudflare',
  title: 'Cloudflare',
  url: 'https://www.cloudflare.com',
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
      id: 'cloudflare.api-token-unprefixed',
      title: 'Cloudflare API token (older form)',
      severity: 'critical',
      confidence: 0.8,
      pattern: assigned('cloudflare[_-]?(?:api[_-]?)?token|cf[_-]api[_-]token', '[A-Za-z0-9_-]{40}', 'base64url'),
      keywords: ['cloudflare', 'cf_api', 'cf-api'],
      minEntropy: 3.8,
      samples: {
        match: [env('CLOUDFLARE_API_TOKEN', oldToken), json('cf_api_token', oldToken)],
        no: [env('CLOUDFLARE_API_TOKEN', (g) => g.chars('b64url', 39)), text('cloudflare zone ', (g) => g.chars('hex', 40))],
      },
      rotate,
      names: { item: 'cloudflare api-token', field: 'token' },
      sources: [formats],
    },
  ],
};
