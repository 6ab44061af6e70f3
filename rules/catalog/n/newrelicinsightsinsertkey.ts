/** New Relic Insights insert key. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'newrelicinsightsinsertkey',
  title: 'New Relic Insights insert key',
  url: 'https://newrelic.com',
  severity: 'medium',
  opens: 'sends custom events to the account',
  rules: [{ kind: 'insights-insert-key', confidence: 0.9, words: ['newrelicinsightsinsertkey'], form: "'NRII-' b64url{32}" }],
});
