/** LaunchDarkly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'launchdarkly',
  title: 'LaunchDarkly',
  url: 'https://launchdarkly.com',
  severity: 'critical',
  opens: 'reads and changes feature flags in production',
  rotate: 'https://app.launchdarkly.com/settings/authorization',
  sources: ['https://launchdarkly.com/docs/api', 'https://launchdarkly.com/docs/home/account/environment/keys'],
  otherHosts: true,
  rules: [
    {
      kind: 'access-token',
      form: "'api-' uuid",
      verify: 'GET https://app.launchdarkly.com/api/v2/caller-identity [Authorization: {token}]',
    },
    { kind: 'client-side-id', severity: 'low', words: ['launchdarkly', 'ld_client'], form: 'hex{24}', part: true },
    { kind: 'mobile-key', severity: 'low', form: "'mob-' uuid" },
    { kind: 'sdk-key', form: "'sdk-' uuid", verify: 'GET https://sdk.launchdarkly.com/sdk/latest-all [Authorization: {token}]' },
    { kind: 'access-token-any', words: ['launchdarkly'], form: 'b64url[=]{40}', loose: true },
    { kind: 'client-side-id-loose', severity: 'low', words: ['launchdarkly', 'ld'], form: 'xdigit{24}', loose: true, part: true },
  ],
});
