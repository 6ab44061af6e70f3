/** Interseller. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'interseller',
  title: 'Interseller',
  url: 'https://interseller.io',
  severity: 'high',
  opens: 'reads and writes contacts and mail campaigns',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['interseller'],
      form: 'UUID',
      verify: 'GET https://interseller.io/api/campaigns/list [X-API-Key: {token}]',
    },
  ],
});
