/** DigitalOcean. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const rotate = 'https://cloud.digitalocean.com/account/api/tokens';
const sources = ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'];
const personal = (g: Generator): string => `dop_v1_${g.chars('hex', 64)}`;
const oauth = (g: Generator): string => `doo_v1_${g.chars('hex', 64)}`;
const refresh = (g: Generator): string => `dor_v1_${g.chars('hex', 64)}`;

export const provider: Provider = {
  id: 'digitalocean',
  title: 'DigitalOcean',
  url: 'https://www.digitalocean.com',
  rules: [
    {
      id: 'digitalocean.personal-access-token',
      title: 'DigitalOcean personal access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('dop_v1_[a-f0-9]{64}'),
      keywords: ['dop_v1_'],
      minEntropy: 3,
      prefix: 'dop_v1_',
      samples: { match: [env('DIGITALOCEAN_TOKEN', personal), json('token', personal)], no: neighbours(personal) },
      verify: {
        method: 'GET',
        url: 'https://api.digitalocean.com/v2/account',
        headers: { Authorization: 'Bearer {token}' },
      },
      rotate,
      names: { item: 'digitalocean personal-access-token', field: 'token' },
      sources,
    },
    {
      id: 'digitalocean.oauth-token',
      title: 'DigitalOcean OAuth access token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('doo_v1_[a-f0-9]{64}'),
      keywords: ['doo_v1_'],
      minEntropy: 3,
      prefix: 'doo_v1_',
      samples: { match: [env('DO_ACCESS_TOKEN', oauth), json('access_token', oauth)], no: neighbours(oauth) },
      rotate,
      names: { item: 'digitalocean oauth', field: 'access-token' },
      sources,
    },
    {
      id: 'digitalocean.refresh-token',
      title: 'DigitalOcean OAuth refresh token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('dor_v1_[a-f0-9]{64}'),
      keywords: ['dor_v1_'],
      minEntropy: 3,
      prefix: 'dor_v1_',
      samples: { match: [env('DO_REFRESH_TOKEN', refresh), json('refresh_token', refresh)], no: neighbours(refresh) },
      rotate,
      names: { item: 'digitalocean oauth', field: 'refresh-token' },
      sources,
    },
  ],
};
