/** New Relic. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const userKey = (g: Generator): string => `NRAK-${g.chars('upalnum', 27)}`;
const licenseKey = (g: Generator): string => `${g.pick(['', 'eu01xx'])}${g.chars('hex', 36)}`.slice(0, 36) + 'NRAL';

export const provider = defineProvider({
  id: 'newrelic',
  title: 'New Relic',
  url: 'https://newrelic.com',
  severity: 'high',
  opens: 'reads and changes monitoring of the account',
  rotate: 'In New Relic, on the API keys page.',
  sources: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
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
      verify: {
        method: 'POST',
        url: 'https://api.newrelic.com/graphql',
        headers: { 'API-Key': '{token}' },
        body: '{"query":"{ actor { user { id } } }"}',
        live: { has: ['$.data.actor.user.id'] },
        otherHosts: true,
        source: 'https://docs.newrelic.com/docs/apis/nerdgraph/get-started/introduction-new-relic-nerdgraph/',
      },
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
    { kind: 'admin-key', form: "'NRAA-' hex{27}" },
    { kind: 'browser-key', severity: 'low', form: "'NRJS-' lowalnum{19}" },
    { kind: 'browser-license-key', severity: 'low', form: "'NRBR-' hex{19,20}" },
    { kind: 'insights-insert-key', severity: 'medium', form: "'NRII-' b64url{32}" },
    { kind: 'insights-insert-key-short', severity: 'medium', form: "'NRII-' b64url{25,32}" },
    { kind: 'insights-query-key', severity: 'medium', form: "'NRIQ-' b64url{32}" },
    {
      kind: 'license-key-2',
      confidence: 0.8,
      words: ['newrelic'],
      form: "(hex{36} | alnum{6} hex{30}) 'NRAL'",
      verify: 'POST https://api.newrelic.com/graphql [Api-Key: {token}]',
    },
    { kind: 'license-key-legacy', words: ['newrelic', 'new_relic', 'license_key'], form: 'hex{40}' },
    { kind: 'mobile-app-token', severity: 'low', words: ['newrelic'], form: "'AA' hex{40} '-NRMA'" },
    { kind: 'pixie-api-key', form: "'px-api-' uuid" },
    { kind: 'pixie-deploy-key', form: "'px-dep-' uuid" },
    {
      kind: 'rest-api-key',
      form: "'NRRA-' hex{42}",
      verify: 'GET https://api.newrelic.com/v2/applications.json [X-Api-Key: {token}]',
    },
    {
      kind: 'user-api-id',
      severity: 'low',
      words: ['newrelic', 'new_relic'],
      form: 'alnum{64}',
      part: true,
      paired: ['newrelic.user-key'],
    },
    {
      kind: 'browser-api-token-loose',
      severity: 'low',
      words: ['new_relic', 'newrelic'],
      form: "'NRJS-' xdigit{19}",
      loose: true,
    },
    { kind: 'license-key-loose', words: ['newrelic'], form: "alnum{6} xdigit{30} 'nral'", loose: true },
    { kind: 'license-key-loose-2', words: ['newrelic'], form: 'xdigit{40}', loose: true },
    {
      kind: 'personal-api-key-loose',
      words: ['newrelic'],
      form: "word[.]{4} '-' word[.]{42}",
      loose: true,
      verify: 'GET https://api.newrelic.com/v2/users.json [X-Api-Key: {token}]',
    },
    {
      kind: 'user-key-any',
      form: "('NRAK-' | 'nrak-') alnum{27}",
      loose: true,
      verify: 'POST https://api.newrelic.com/graphql [Api-Key: {token}]',
    },
  ],
});
