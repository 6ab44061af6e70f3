/** PlanetScale. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const databasePassword = (g: Generator): string => `pscale_pw_${g.chars('b64url', 43)}`;
const serviceToken = (g: Generator): string => `pscale_${g.pick(['tkn', 'oauth'])}_${g.chars('b64url', 43)}`;

export const provider = defineProvider({
  id: 'planetscale',
  title: 'PlanetScale',
  url: 'https://planetscale.com',
  severity: 'critical',
  opens: "manages or reads the organization's databases",
  rotate: 'https://app.planetscale.com/~/settings/service-tokens',
  sources: ['https://planetscale.com/docs/concepts/service-tokens'],
  rules: [
    {
      id: 'planetscale.database-password',
      title: 'PlanetScale database password',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('pscale_pw_[A-Za-z0-9_.-]{43}', 'base64url'),
      keywords: ['pscale_'],
      minEntropy: 3.5,
      prefix: 'pscale_pw_',
      samples: {
        match: [env('DATABASE_PASSWORD', databasePassword), json('password', databasePassword)],
        no: neighbours(databasePassword),
      },
      rotate: 'https://planetscale.com/docs/vitess/connecting/connection-strings',
      names: { item: 'planetscale database-password', field: 'password' },
      sources: ['https://planetscale.com/docs/vitess/connecting/connection-strings'],
    },
    {
      id: 'planetscale.service-token',
      title: 'PlanetScale service or OAuth token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('pscale_(?:tkn|oauth)_[A-Za-z0-9_.-]{43}', 'base64url'),
      keywords: ['pscale_'],
      minEntropy: 3.5,
      prefix: 'pscale_',
      samples: {
        match: [env('PLANETSCALE_SERVICE_TOKEN', serviceToken), json('token', serviceToken)],
        no: neighbours(serviceToken),
      },
      rotate: 'https://planetscale.com/docs/api/reference/service-tokens',
      names: { item: 'planetscale service-token', field: 'token' },
      sources: ['https://planetscale.com/docs/api/reference/service-tokens'],
    },
    {
      kind: 'oauth-token',
      form: "'pscale_oauth_' b64url[.]{32,64}",
      keywords: ['pscale_'],
      verify: 'GET https://api.planetscale.com/v1/organizations [Authorization: Bearer {token}]',
    },
    {
      kind: 'username',
      confidence: 0.8,
      words: ['planetscale', 'pscale'],
      form: 'lowalnum{12}',
      paired: ['planetscale.database-password'],
    },
  ],
});
