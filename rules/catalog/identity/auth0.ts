/** Auth0. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { assigned } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const value = (g: Generator): string => g.chars('b64url', 64);

export const provider: Provider = {
  id: 'auth0',
  title: 'Auth0',
  url: 'https://auth0.com',
  rules: [
    {
      id: 'auth0.client-secret',
      title: 'Auth0 client secret',
      severity: 'critical',
      confidence: 0.88,
      pattern: assigned('auth0[_-]?(?:[a-z0-9]{1,12}[_-]?)?(?:client[_-]?)?secret', '[A-Za-z0-9_-]{64}', 'base64url'),
      keywords: ['auth0'],
      minEntropy: 4,
      samples: {
        match: [env('AUTH0_CLIENT_SECRET', value), json('auth0ClientSecret', value)],
        no: [text('AUTH0_CLIENT_SECRET=', (g) => value(g).slice(1), '\n'), text('build ', value, '\n')],
      },
      rotate: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
      names: { item: 'auth0 client-secret', field: 'client-secret' },
      sources: ['https://auth0.com/docs/get-started/applications/application-settings'],
    },
  ],
};
