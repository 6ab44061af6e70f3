/** New Relic. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const userKey = (g: Generator): string => `NRAK-${g.chars('upalnum', 27)}`;
const licenseKey = (g: Generator): string => `${g.pick(['', 'eu01xx'])}${g.chars('hex', 36)}`.slice(0, 36) + 'NRAL';

export const provider: Provider = {
  id: 'newrelic',
  title: 'New Relic',
  url: 'https://newrelic.com',
  rules: [
    {
      id: 'newrelic.user-key',
      title: 'New Relic user key',
      severity: 'high',
      confidence: 0.96,
      pattern: token('NRAK-[A-Z0-9]{27}'),
      keywords: ['NRAK-'],
      minEntropy: 3.2,
      prefix: 'NRAK-',
      samples: { match: [env('NEW_RELIC_API_KEY', userKey), json('token', userKey)], no: neighbours(userKey) },
      rotate: 'https://one.newrelic.com/api-keys',
      names: { item: 'newrelic user-key', field: 'api-key' },
      sources: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
    },
    {
      id: 'newrelic.license-key',
      title: 'New Relic license key',
      severity: 'medium',
      confidence: 0.95,
      pattern: token('(?:[a-f0-9]{36}|[a-z]{2}[0-9]{2}xx[a-f0-9]{30})NRAL'),
      keywords: ['NRAL'],
      minEntropy: 2.8,
      prefix: '',
      samples: { match: [env('NEW_RELIC_LICENSE_KEY', licenseKey), json('token', licenseKey)], no: neighbours(licenseKey) },
      rotate: 'https://one.newrelic.com/api-keys',
      names: { item: 'newrelic license-key', field: 'license-key' },
      sources: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
    },
  ],
};
