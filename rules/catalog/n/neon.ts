/** Neon. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'neon',
  title: 'Neon',
  url: 'https://neon.com',
  severity: 'critical',
  opens: "manages the account's Postgres projects and data",
  rotate: 'https://console.neon.tech/app/settings/api-keys',
  sources: ['https://neon.com/docs/reference/api-reference'],
  rules: [
    {
      kind: 'api-key',
      form: "'napi_' lowalnum{64}",
      verify: 'GET https://console.neon.tech/api/v2/projects [Authorization: Bearer {token}]',
    },
    { kind: 'database-password', confidence: 0.9, words: ['neon'], form: "'npg_' alnum{12,16}" },
    {
      kind: 'api-key-loose',
      form: "'napi_' alnum{64}",
      loose: true,
      verify: 'GET https://console.neon.tech/api/v2/projects [Authorization: Bearer {token}]',
    },
  ],
});
