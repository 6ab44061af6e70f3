/** TMetric. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tmetric',
  title: 'TMetric',
  url: 'https://tmetric.com',
  severity: 'medium',
  opens: 'reads and changes time entries as the user',
  rotate: "In the account's API settings.",
  sources: ['https://app.tmetric.com/api-docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['tmetric'],
      form: 'alnum{64}',
      verify: 'GET https://app.tmetric.com/api/v3/user [Authorization: Bearer {token}]',
    },
  ],
});
