/** Supabase. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { encodeJson } from '../../checks/base64.ts';
import { readJwt } from '../../checks/jwt.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const keys = 'https://supabase.com/docs/guides/api/api-keys';
const secretKey = (g: Generator): string => `sb_secret_${g.chars('b64url', 22)}_${g.chars('b64url', 8)}`;
const accessToken = (g: Generator): string => `sbp_${g.chars('hex', 40)}`;
const roleKey =
  (role: string) =>
  (g: Generator): string =>
    [
      encodeJson({ alg: 'HS256', typ: 'JWT' }),
      encodeJson({ iss: 'supabase', ref: g.chars('lower', 20), role, iat: 1_700_000_000 }),
      g.chars('b64url', 43),
    ].join('.');

export const provider = defineProvider({
  id: 'supabase',
  title: 'Supabase',
  url: 'https://supabase.com',
  severity: 'critical',
  opens: 'reads and changes projects and their databases',
  rotate: 'https://supabase.com/dashboard/account/tokens',
  sources: ['https://supabase.com/docs/guides/api/api-keys'],
  rules: [
    {
      id: 'supabase.secret-key',
      title: 'Supabase secret API key',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}', 'base64url'),
      keywords: ['sb_secret_'],
      minEntropy: 3.3,
      prefix: 'sb_secret_',
      samples: { match: [env('SUPABASE_SECRET_KEY', secretKey), json('key', secretKey)], no: neighbours(secretKey) },
      rotate: keys,
      names: { item: 'supabase secret-key', field: 'secret-key' },
      sources: [keys],
    },
    {
      id: 'supabase.service-role-key',
      title: 'Supabase service_role key',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('eyJ[A-Za-z0-9_-]{10,200}\\.eyJ[A-Za-z0-9_-]{60,500}\\.[A-Za-z0-9_-]{43}', 'base64url'),
      keywords: ['eyJ'],
      window: { before: 64, after: 800 },
      check: (secret) => {
        const claims = readJwt(secret);
        return claims?.['iss'] === 'supabase' && claims['role'] === 'service_role' ? 'certain' : false;
      },
      specificity: 12,
      prefix: 'eyJ',
      samples: {
        match: [env('SUPABASE_SERVICE_ROLE_KEY', roleKey('service_role')), json('key', roleKey('service_role'))],
        no: [env('SUPABASE_ANON_KEY', roleKey('anon')), neighbours(roleKey('service_role'))[1]],
      },
      rotate: keys,
      names: { item: 'supabase project', field: 'service-role-key' },
      sources: [keys],
    },
    {
      id: 'supabase.access-token',
      title: 'Supabase personal access token',
      severity: 'critical',
      confidence: 0.96,
      pattern: token('sbp_(?:v0_|oauth_)?[a-f0-9]{40}'),
      keywords: ['sbp_'],
      minEntropy: 3,
      prefix: 'sbp_',
      samples: { match: [env('SUPABASE_ACCESS_TOKEN', accessToken), json('token', accessToken)], no: neighbours(accessToken) },
      verify: {
        method: 'GET',
        url: 'https://api.supabase.com/v1/projects',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://supabase.com/docs/reference/api/introduction',
      },
      rotate: 'https://supabase.com/dashboard/account/tokens',
      names: { item: 'supabase access-token', field: 'token' },
      sources: ['https://supabase.com/docs/reference/api/introduction'],
    },
    { kind: 'project-url', severity: 'low', form: "'https://' lowalnum{20} '.supabase.co'", part: true },
    {
      kind: 'publishable-api-key',
      severity: 'low',
      form: "'sb_publishable_' b64url{22} '_' b64url{8}",
      part: true,
      paired: ['supabase.project-url'],
    },
    {
      kind: 'service-role-key-2',
      confidence: 0.6,
      words: ['supabase', 'service_role', 'anon_key'],
      form: "'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.' 'eyJ' b64url{60,400} '.' b64url{43}",
      paired: ['supabase.project-url'],
    },
    {
      kind: 'management-token-any',
      form: "'sbp_' alnum{40}",
      loose: true,
      verify: 'GET https://api.supabase.com/v1/projects [Authorization: Bearer {token}]',
    },
    {
      kind: 'management-token-loose',
      form: "'sbp_' b64url{40}",
      loose: true,
      verify: 'GET https://api.supabase.com/v1/organizations [Authorization: Bearer {token}]',
    },
    { kind: 'secret-api-key-any', form: "'sb_secret_' b64url{31}", loose: true, paired: ['supabase.project-url'] },
  ],
});
