/** Square. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const rotate = 'https://developer.squareup.com/apps';
const accessToken = (g: Generator): string => `EAAA${g.chars('b64url', 60)}`;
const secret = (g: Generator): string => `sq0csp-${g.chars('b64url', 43)}`;

export const provider: Provider = {
  id: 'square',
  title: 'Square',
  url: 'https://squareup.com',
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
  ],
};
