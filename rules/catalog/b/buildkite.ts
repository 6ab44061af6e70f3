/** Buildkite. */
import { defineProvider } from '../../provider.ts';
import type { Revoke } from '../../rule.ts';

const revoke: Revoke = {
  method: 'DELETE',
  url: 'https://api.buildkite.com/v2/access-token',
  headers: { Authorization: 'Bearer {token}' },
  done: { status: [204] },
  source: 'https://buildkite.com/docs/apis/rest-api/access-token',
};

export const provider = defineProvider({
  id: 'buildkite',
  title: 'Buildkite',
  url: 'https://buildkite.com',
  severity: 'critical',
  opens: "starts and changes builds with the token's scopes",
  rotate: "In the account's API settings.",
  sources: ['https://buildkite.com/docs/apis/managing-api-tokens', 'https://buildkite.com/docs/apis/rest-api/access-token'],
  rules: [
    {
      kind: 'api-key',
      form: "'bkua_' alnum{40}",
      verify: 'GET https://api.buildkite.com/v2/access-token [Authorization: Bearer {token}]',
      revoke,
    },
    { kind: 'service-token', form: "'bkaa_' b64url{75}" },
    { kind: 'service-token-2', form: "'bkaj_' b64url{333}" },
    { kind: 'service-token-3', form: "('bkar_' | 'bkct_') b64url{73}" },
    { kind: 'service-token-4', form: "'bkpat_' b64url{54}" },
    { kind: 'service-token-5', form: "'bkps_' b64url{64}" },
    { kind: 'service-token-6', form: "'bkpt_' b64url{199}" },
    {
      kind: 'user-access-token',
      form: "'bkua_' lowalnum{53}",
      verify: 'GET https://api.buildkite.com/v2/access-token [Authorization: Bearer {token}]',
      revoke,
    },
  ],
});
