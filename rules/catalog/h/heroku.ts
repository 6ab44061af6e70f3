/** Heroku. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const rotate = 'https://dashboard.heroku.com/account';
const apiKey = (g: Generator): string => `HRKU-AA${g.chars('b64url', 58)}`;
const shorterKey = (g: Generator): string => `HRKU-${g.uuid()}`;

export const provider = defineProvider({
  id: 'heroku',
  title: 'Heroku',
  url: 'https://www.heroku.com',
  severity: 'critical',
  opens: "deploys to and configures the account's apps",
  rotate: 'https://dashboard.heroku.com/account',
  sources: [
    'https://devcenter.heroku.com/articles/authentication',
    'https://devcenter.heroku.com/articles/platform-api-reference',
  ],
  rules: [
    {
      id: 'heroku.api-key',
      title: 'Heroku API key',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('HRKU-(?:AA[A-Za-z0-9_-]{58}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})', 'base64url'),
      keywords: ['HRKU-'],
      minEntropy: 2.8,
      prefix: 'HRKU-',
      samples: {
        match: [env('HEROKU_API_KEY', apiKey), json('api_key', apiKey), env('HEROKU_API_KEY', shorterKey)],
        no: neighbours(apiKey),
      },
      verify: {
        method: 'GET',
        url: 'https://api.heroku.com/account',
        headers: { Authorization: 'Bearer {token}', Accept: 'application/vnd.heroku+json; version=3' },
        source: 'https://devcenter.heroku.com/articles/platform-api-reference#account-info',
      },
      rotate,
      names: { item: 'heroku api-key', field: 'api-key' },
      sources: ['https://devcenter.heroku.com/changelog-items/3175'],
    },
    {
      kind: 'api-key-uuid',
      title: 'Heroku API key (older form)',
      severity: 'critical',
      confidence: 0.82,
      words: ['heroku'],
      form: 'uuid',
      verify: {
        method: 'GET',
        url: 'https://api.heroku.com/account',
        headers: { Authorization: 'Bearer {token}', Accept: 'application/vnd.heroku+json; version=3' },
        source: 'https://devcenter.heroku.com/articles/platform-api-reference#account-info',
      },
      rotate,
      names: { item: 'heroku api-key', field: 'api-key' },
      sources: ['https://devcenter.heroku.com/changelog-items/3175'],
    },
    {
      kind: 'api-key-legacy',
      confidence: 0.8,
      words: ['heroku'],
      form: 'UUID',
      verify:
        'GET https://api.heroku.com/account [Authorization: Bearer {token}; Accept: application/vnd.heroku+json; version=3]',
    },
    {
      kind: 'api-key-uuid-prefixed',
      form: "'HRKU-' UUID",
      verify:
        'GET https://api.heroku.com/account [Authorization: Bearer {token}; Accept: application/vnd.heroku+json; version=3]',
    },
    {
      kind: 'api-key-any',
      form: "'HRKU-' b64url{60}",
      loose: true,
      verify:
        'GET https://api.heroku.com/account [Authorization: Bearer {token}; Accept: application/vnd.heroku+json; version=3]',
    },
  ],
});
