/** Sentry. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { decodeJsonObject, encodeJson } from '../../checks/base64.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours, text } from '../../sample-text.ts';

const value = (g: Generator): string => `sntryu_${g.chars('hex', 64)}`;
const organization = (g: Generator): string => {
  const claims = {
    iat: 1_700_000_000 + g.below(1e8),
    url: 'https://sentry.io',
    region_url: 'https://us.sentry.io',
    org: g.chars('lower', 8),
  };
  return `sntrys_${encodeJson(claims)}_${g.chars('b64', 43)}`;
};

export const provider = defineProvider({
  id: 'sentry',
  title: 'Sentry',
  url: 'https://sentry.io',
  severity: 'high',
  opens: "reads error data and manages projects within the token's scopes",
  rotate: 'https://sentry.io/settings/account/api/auth-tokens/',
  sources: ['https://docs.sentry.io/api/auth/'],
  otherHosts: true,
  rules: [
    {
      id: 'sentry.user-token',
      title: 'Sentry user auth token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('sntryu_[a-f0-9]{64}'),
      keywords: ['sntryu_'],
      minEntropy: 3,
      prefix: 'sntryu_',
      samples: { match: [env('SENTRY_AUTH_TOKEN', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://sentry.io/api/0/',
        headers: { Authorization: 'Bearer {token}' },
        otherHosts: true,
        source: 'https://docs.sentry.io/api/auth/',
      },
      rotate: 'https://sentry.io/settings/account/api/auth-tokens/',
      names: { item: 'sentry user-token', field: 'token' },
      sources: ['https://docs.sentry.io/security-legal-pii/security/token-formats/'],
    },
    {
      id: 'sentry.organization-token',
      title: 'Sentry organization auth token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('sntrys_eyJ[A-Za-z0-9+/=-]{60,400}_[A-Za-z0-9+/]{43}', 'base64'),
      keywords: ['sntrys_eyJ'],
      check: (secret) => (typeof decodeJsonObject(secret.split('_')[1] ?? '')?.['org'] === 'string' ? 'certain' : false),
      prefix: 'sntrys_',
      samples: {
        match: [env('SENTRY_AUTH_TOKEN', organization), json('authToken', organization)],
        no: [...neighbours(organization), text('sntrys_eyJ', (g) => `${g.chars('alnum', 90)}_${g.chars('alnum', 43)}`)],
      },
      verify: {
        method: 'GET',
        url: 'https://sentry.io/api/0/',
        headers: { Authorization: 'Bearer {token}' },
        otherHosts: true,
        source: 'https://docs.sentry.io/api/auth/',
      },
      rotate: 'https://sentry.io/settings/auth-tokens/',
      names: { item: 'sentry organization-token', field: 'token' },
      sources: ['https://docs.sentry.io/security-legal-pii/security/token-formats/'],
    },
    { kind: 'application-secret', confidence: 0.6, form: "'sntrya_' hex{64}" },
    {
      kind: 'auth-token-legacy',
      confidence: 0.8,
      words: ['sentry'],
      nameOnly: true,
      form: 'hex{64}',
      verify: 'GET https://sentry.io/api/0/ [Authorization: Bearer {token}]',
    },
    {
      kind: 'integration-auth-token',
      confidence: 0.6,
      form: "'sntryi_' hex{64}",
      verify: 'GET https://sentry.io/api/0/ [Authorization: Bearer {token}]',
    },
    {
      kind: 'access-token-loose',
      words: ['sentry'],
      nameOnly: true,
      form: 'xdigit{64}',
      loose: true,
      verify: 'GET https://sentry.io/api/0/projects/ [Authorization: Bearer {token}]',
    },
    {
      kind: 'user-token-loose',
      form: "'sntryu_' xdigit{64}",
      loose: true,
      verify: 'GET https://sentry.io/api/0/projects/ [Authorization: Bearer {token}]',
    },
    {
      kind: 'dsn-with-secret',
      title: 'Sentry DSN with its secret key',
      severity: 'medium',
      confidence: 0.8,
      form: "'https://' hex{32} ':' hex{32} '@' lowalnum[.-]{3,80} '/' digit{1,20}",
    },
  ],
});
