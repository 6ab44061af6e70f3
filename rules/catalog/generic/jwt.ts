/** JSON Web Tokens. Most are short-lived and many are public, hence the low confidence. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { encodeJson } from '../../checks/base64.ts';
import { isJwt } from '../../checks/jwt.ts';
import { token } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const create =
  (algorithm: string) =>
  (g: Generator): string =>
    [
      encodeJson({ alg: algorithm, typ: 'JWT' }),
      encodeJson({ sub: g.uuid(), iat: 1_700_000_000 + g.below(1e8) }),
      g.chars('b64url', 43),
    ].join('.');

export const provider: Provider = {
  id: 'jwt',
  title: 'JSON Web Token',
  url: 'https://www.rfc-editor.org/rfc/rfc7519',
  rules: [
    {
      id: 'jwt.token',
      title: 'JSON Web Token',
      severity: 'medium',
      confidence: 0.55,
      pattern: token('eyJ[A-Za-z0-9_-]{10,800}\\.eyJ[A-Za-z0-9_-]{10,2400}\\.[A-Za-z0-9_-]{20,800}', 'base64url'),
      keywords: ['eyJ'],
      window: { before: 64, after: 4000 },
      check: isJwt,
      specificity: 5,
      prefix: 'eyJ',
      samples: {
        match: [
          env('ACCESS_TOKEN', create('HS256')),
          json('jwt', create('RS256')),
          text('Authorization: Bearer ', create('ES256')),
        ],
        no: [
          env('ACCESS_TOKEN', create('none')),
          (g) => `token=eyJ${g.chars('alnum', 30)}.eyJ${g.chars('alnum', 60)}.${g.chars('alnum', 43)}\n`,
        ],
      },
      rotate: 'Revoke the session or rotate the signing key of the service that issued it.',
      names: { item: 'jwt token', field: 'token' },
      sources: ['https://www.rfc-editor.org/rfc/rfc7519'],
    },
  ],
};
