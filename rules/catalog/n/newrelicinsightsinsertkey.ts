/** New Relic Insights insert key. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'newrelicinsightsinsertkey',
  title: 'New Relic Insights insert key',
  url: 'https://newrelic.com',
  severity: 'medium',
  opens: 'sends custom events to the account',
  rotate: 'In New Relic, on the API keys page.',
  sources: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  rules: [{ kind: 'insights-insert-key', confidence: 0.9, words: ['newrelicinsightsinsertkey'], form: "'NRII-' b64url{32}" }],
});
