/** Vercel. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const accessToken = (g: Generator): string => `${g.pick(['vcp_', 'vca_', 'vci_', 'vcr_'])}${g.chars('b64url', 56)}`;
const gatewayKey = (g: Generator): string => `vck_${g.chars('b64url', 56)}`;

export const provider = defineProvider({
  id: 'vercel',
  title: 'Vercel',
  url: 'https://vercel.com',
  severity: 'critical',
  opens: 'deploys projects and reads their environment variables',
  rotate: 'https://vercel.com/account/tokens',
  sources: ['https://vercel.com/guides/how-do-i-use-a-vercel-api-access-token', 'https://vercel.com/docs/rest-api'],
  rules: [
    {
      id: 'vercel.access-token',
      title: 'Vercel access token',
      severity: 'critical',
      confidence: 0.96,
      pattern: token('vc[pair]_[A-Za-z0-9_-]{56}', 'base64url'),
      keywords: ['vcp_', 'vca_', 'vci_', 'vcr_'],
      minEntropy: 4,
      prefix: 'vc',
      samples: { match: [env('VERCEL_TOKEN', accessToken), json('token', accessToken)], no: neighbours(accessToken) },
      verify: {
        method: 'GET',
        url: 'https://api.vercel.com/v2/user',
        headers: { Authorization: 'Bearer {token}' },
        dead: { status: [403], has: ['$.error.invalidToken=true'] },
        source: 'https://vercel.com/docs/rest-api/authentication',
      },
      revoke: {
        method: 'DELETE',
        url: 'https://api.vercel.com/v3/user/tokens/current',
        headers: { Authorization: 'Bearer {token}' },
        done: { status: [200] },
        source: 'https://vercel.com/docs/rest-api/authentication/delete-an-authentication-token',
      },
      rotate: 'https://vercel.com/account/settings/tokens',
      names: { item: 'vercel access-token', field: 'token' },
      sources: ['https://vercel.com/changelog/new-token-formats-and-secret-scanning'],
    },
    {
      id: 'vercel.ai-gateway-key',
      title: 'Vercel AI Gateway key',
      severity: 'high',
      confidence: 0.96,
      pattern: token('vck_[A-Za-z0-9_-]{56}', 'base64url'),
      keywords: ['vck_'],
      minEntropy: 4,
      prefix: 'vck_',
      samples: { match: [env('AI_GATEWAY_API_KEY', gatewayKey), json('apiKey', gatewayKey)], no: neighbours(gatewayKey) },
      rotate: 'https://vercel.com/docs/ai-gateway/authentication-and-byok/api-keys',
      names: { item: 'vercel ai-gateway-key', field: 'api-key' },
      sources: ['https://vercel.com/changelog/new-token-formats-and-secret-scanning'],
    },
    {
      kind: 'access-token-legacy',
      confidence: 0.8,
      words: ['vercel', 'now_token', 'zeit'],
      form: 'alnum{24}',
      verify: 'GET https://api.vercel.com/v2/user [Authorization: Bearer {token}]',
    },
    { kind: 'blob-read-write-token', form: "'vercel_blob_rw_' alnum{16} '_' alnum{30}" },
  ],
});
