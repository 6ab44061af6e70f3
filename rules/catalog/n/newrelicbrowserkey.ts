/** New Relic browser key. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'newrelicbrowserkey',
  title: 'New Relic browser key',
  url: 'https://newrelic.com',
  severity: 'low',
  opens: 'sends browser telemetry to the account',
  rotate: 'In New Relic, on the API keys page.',
  sources: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  rules: [{ kind: 'browser-key', confidence: 0.9, words: ['newrelicbrowserkey'], form: "'NRJS-' lowalnum{19}" }],
});
