/** DigitalOcean. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const rotate = 'https://cloud.digitalocean.com/account/api/tokens';
const sources = ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'];
const personal = (g: Generator): string => `dop_v1_${g.chars('hex', 64)}`;
const oauth = (g: Generator): string => `doo_v1_${g.chars('hex', 64)}`;
const refresh = (g: Generator): string => `dor_v1_${g.chars('hex', 64)}`;

export const provider = defineProvider({
  id: 'digitalocean',
  title: 'DigitalOcean',
  url: 'https://www.digitalocean.com',
  severity: 'critical',
  opens: "creates, reads and deletes the account's cloud resources",
  rotate: 'https://cloud.digitalocean.com/account/api/tokens',
  sources: ['https://www.digitalocean.com/docs/apis-clis/api/create-personal-access-token/'],
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
        source: 'https://docs.digitalocean.com/reference/api/',
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
    {
      kind: 'personal-access-token-legacy',
      confidence: 0.6,
      words: ['digitalocean', 'digital_ocean', 'do_token', 'do_api'],
      form: 'hex{64}',
      verify: 'GET https://api.digitalocean.com/v2/account [Authorization: Bearer {token}]',
    },
    {
      kind: 'spaces-access-key',
      confidence: 0.6,
      form: "('DO00' | 'DO80') upalnum{16}",
      paired: ['digitalocean.spaces-secret-key'],
    },
    {
      kind: 'spaces-secret-key',
      confidence: 0.6,
      words: ['spaces', 'digitalocean', 'do_spaces'],
      form: 'b64{43}',
      paired: ['digitalocean.spaces-access-key'],
    },
    { kind: 'application-access-token-loose', form: "'doo_v1_' xdigit{64}", loose: true },
    { kind: 'personal-access-token-loose', form: "'dop_v1_' xdigit{64}", loose: true },
    { kind: 'refresh-token-loose', form: "'dor_v1_' xdigit{64}", loose: true },
  ],
});
