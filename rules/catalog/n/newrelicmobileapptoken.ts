/** New Relic mobile app token. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'newrelicmobileapptoken',
  title: 'New Relic mobile app token',
  url: 'https://newrelic.com',
  severity: 'low',
  opens: 'sends mobile telemetry to the account',
  rotate: "In the mobile app's settings in New Relic.",
  sources: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  rules: [{ kind: 'mobile-app-token', words: ['newrelicmobileapptoken'], form: "'AA' hex{40} '-NRMA'" }],
});
