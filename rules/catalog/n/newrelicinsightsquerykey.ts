/** New Relic Insights query key. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'newrelicinsightsquerykey',
  title: 'New Relic Insights query key',
  url: 'https://newrelic.com',
  severity: 'high',
  opens: "queries the account's telemetry",
  rotate: 'In New Relic, on the API keys page.',
  sources: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  rules: [
    {
      kind: 'insights-query-key',
      severity: 'medium',
      confidence: 0.9,
      words: ['newrelicinsightsquerykey'],
      form: "'NRIQ-' b64url{32}",
    },
  ],
});
