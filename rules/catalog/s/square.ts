/** Square. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const rotate = 'https://developer.squareup.com/apps';
const accessToken = (g: Generator): string => `EAAA${g.chars('b64url', 60)}`;
const secret = (g: Generator): string => `sq0csp-${g.chars('b64url', 43)}`;

export const provider = defineProvider({
  id: 'square',
  title: 'Square',
  url: 'https://squareup.com',
  severity: 'critical',
  opens: 'takes payments and reads customers and orders',
  rotate: 'https://developer.squareup.com/apps',
  sources: ['https://developer.squareup.com/docs/build-basics/access-tokens'],
  otherHosts: true,
  rules: [
    {
      id: 'square.access-token',
      title: 'Square access token',
      severity: 'critical',
      confidence: 0.92,
      pattern: token('EAAA[A-Za-z0-9_-]{60}', 'base64url'),
      keywords: ['EAAA'],
      minEntropy: 4,
      prefix: 'EAAA',
      samples: {
        match: [env('SQUARE_ACCESS_TOKEN', accessToken), json('accessToken', accessToken)],
        no: neighbours(accessToken),
      },
      verify: {
        method: 'GET',
        url: 'https://connect.squareup.com/v2/merchants',
        headers: { Authorization: 'Bearer {token}' },
        otherHosts: true,
        source: 'https://developer.squareup.com/reference/square/merchants-api/list-merchants',
      },
      rotate,
      names: { item: 'square access-token', field: 'token' },
      sources: ['https://developer.squareup.com/docs/build-basics/access-tokens'],
    },
    {
      id: 'square.oauth-secret',
      title: 'Square OAuth application secret',
      severity: 'high',
      confidence: 0.97,
      pattern: token('sq0csp-[A-Za-z0-9_-]{43}', 'base64url'),
      keywords: ['sq0csp-'],
      minEntropy: 3.8,
      prefix: 'sq0csp-',
      samples: { match: [env('SQUARE_APPLICATION_SECRET', secret), json('secret', secret)], no: neighbours(secret) },
      rotate,
      names: { item: 'square oauth', field: 'application-secret' },
      sources: ['https://developer.squareup.com/docs/oauth-api/overview'],
    },
    {
      kind: 'access-token-classic',
      form: "'sq0atp-' b64url{22}",
      verify: 'GET https://connect.squareup.com/v2/merchants [Authorization: Bearer {token}]',
    },
    { kind: 'any-sq0-token', form: "'sq0' lower{3} '-' b64url{22} (b64url{21}){0,1}", loose: true },
    { kind: 'application-id', severity: 'low', form: "'sq0idp-' b64url{22}", part: true, paired: ['square.oauth-secret'] },
    { kind: 'sandbox-application-id', severity: 'low', form: "('sandbox-sq0idb-' | 'sandbox-sq0idp-') b64url{22}", part: true },
    { kind: 'sandbox-oauth-secret', severity: 'medium', confidence: 0.6, form: "'sandbox-sq0csb-' b64url{43}" },
    {
      kind: 'access-token-any',
      words: ['square'],
      nameOnly: true,
      form: "'EAAA' b64url{22,60}",
      loose: true,
      verify: 'GET https://connect.squareup.com/v2/merchants [Authorization: Bearer {token}]',
    },
    {
      kind: 'access-token-loose',
      words: ['square'],
      nameOnly: true,
      form: "'EAAA' alnum[+-=]{60}",
      loose: true,
      verify: 'GET https://connect.squareup.com/v2/merchants [Authorization: Bearer {token}]',
    },
  ],
});
