/** Signifyd. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'signifyd',
  title: 'Signifyd',
  url: 'https://www.signifyd.com',
  severity: 'high',
  opens: 'reads and submits orders for fraud review',
  rotate: "In the account's API settings.",
  sources: ['https://docs.signifyd.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['signifyd'],
      form: 'alnum{24,28}',
      verify: 'GET https://api.signifyd.com/v2/teams [Authorization: Basic {token}]',
    },
  ],
});
