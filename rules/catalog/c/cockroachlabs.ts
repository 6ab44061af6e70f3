/** Cockroach Labs. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cockroachlabs',
  title: 'Cockroach Labs',
  url: 'https://www.cockroachlabs.com',
  severity: 'critical',
  opens: "manages the organisation's database clusters",
  rotate: 'https://cockroachlabs.cloud',
  sources: ['https://www.cockroachlabs.com/docs/cockroachcloud/cloud-api'],
  rules: [
    {
      kind: 'cloud-api-key',
      form: "'CCDB1_' alnum{22} '_' alnum{40}",
      verify: 'GET https://cockroachlabs.cloud/api/v1/clusters [Authorization: Bearer {token}]',
    },
    {
      kind: 'cockroachdb-cloud-api-key',
      words: ['cockroachlabs', 'cockroach'],
      nameOnly: true,
      form: 'upalnum[_]{20,60}',
      verify: 'GET https://cockroachlabs.cloud/api/v1/clusters?show_inactive=true [Authorization: Bearer {token}]',
    },
  ],
});
