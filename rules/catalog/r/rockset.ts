/** Rockset. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rockset',
  title: 'Rockset',
  url: 'https://rockset.com',
  severity: 'critical',
  opens: "reads and writes the organisation's collections",
  rotate: 'Retired service: remove the key.',
  sources: ['https://docs.rockset.com/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['rockset'],
      form: 'alnum{64}',
      verify: 'GET https://api.rs2.usw2.rockset.com/v1/orgs/self/queries [Authorization: ApiKey {token}]',
    },
  ],
});
