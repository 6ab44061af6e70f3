/** 1Password. A service account token is JSON in base64. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { decodeJsonObject, encodeJson } from '../../checks/base64.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours, text } from '../../sample-text.ts';

const serviceAccount = (g: Generator): string =>
  `ops_${encodeJson({ email: `${g.chars('lowalnum', 13)}@1passwordserviceaccounts.com`, muk: { k: g.chars('b64url', 43) }, secretKey: g.chars('upalnum', 34) })}`;
const secretKey = (g: Generator): string =>
  ['A3', g.chars('upalnum', 6), g.chars('upalnum', 6), ...Array.from({ length: 4 }, () => g.chars('upalnum', 5))].join('-');

export const provider = defineProvider({
  id: 'onepassword',
  title: '1Password',
  url: 'https://1password.com',
  severity: 'critical',
  opens: 'reads the vaults and items it was granted',
  rotate: 'https://my.1password.com',
  sources: [
    'https://developer.1password.com/docs/service-accounts/get-started',
    'https://developer.1password.com/docs/service-accounts/security',
  ],
  rules: [
    {
      id: 'onepassword.service-account-token',
      title: '1Password service account token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('ops_eyJ[A-Za-z0-9+/_-]{120,3800}={0,2}', 'base64'),
      keywords: ['ops_eyJ'],
      window: { before: 64, after: 4000 },
      check: (secret) => (decodeJsonObject(secret.slice(4)) === null ? false : 'certain'),
      prefix: 'ops_',
      samples: {
        match: [env('OP_SERVICE_ACCOUNT_TOKEN', serviceAccount), json('token', serviceAccount)],
        no: [text('ops_eyJ', (g) => g.chars('alnum', 200)), () => 'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ...\n'],
      },
      rotate: 'https://developer.1password.com/docs/service-accounts/manage-service-accounts/',
      names: { item: '1password service-account', field: 'token' },
      sources: ['https://developer.1password.com/docs/service-accounts/security/'],
    },
    {
      id: 'onepassword.secret-key',
      title: '1Password Secret Key',
      severity: 'high',
      confidence: 0.93,
      pattern: token('A3-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}', 'base64url'),
      keywords: ['A3-'],
      minEntropy: 3.3,
      prefix: 'A3-',
      samples: { match: [env('OP_SECRET_KEY', secretKey), json('secretKey', secretKey)], no: neighbours(secretKey) },
      rotate: 'https://support.1password.com/secret-key/',
      names: { item: '1password account', field: 'secret-key' },
      sources: ['https://support.1password.com/secret-key/'],
    },
    {
      kind: 'connect-token',
      confidence: 0.6,
      words: ['op_connect_token', '1password', 'onepassword', 'connect_token'],
      form: "'eyJ' b64url{20,400} '.eyJ' b64url{50,2000} '.' b64url{80,200}",
    },
    {
      kind: 'events-api-token',
      confidence: 0.6,
      words: ['1password', 'onepassword', 'events_api'],
      form: "'eyJ' b64url{20,400} '.eyJ' b64url{50,2000} '.' b64url{80,200}",
      verify: 'GET https://events.1password.com/api/v2/auth/introspect [Authorization: Bearer {token}]',
    },
    {
      kind: 'secret-key-2',
      form: "'A3-' upalnum{6} '-' (upalnum{11} | upalnum{6} '-' upalnum{5}) '-' upalnum{5} '-' upalnum{5} '-' upalnum{5}",
      paired: ['account password'],
    },
    {
      kind: 'account-secret-key-loose',
      form: "'A' digit{1} '-' alnum{6} '-' alnum{6} '-' alnum{5} ('-' alnum{5}){3}",
      loose: true,
    },
  ],
});
