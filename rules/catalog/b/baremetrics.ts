/** Baremetrics. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'baremetrics',
  title: 'Baremetrics',
  url: 'https://baremetrics.com',
  severity: 'high',
  opens: 'reads and writes subscription and revenue data',
  rotate: "In the account's API settings.",
  sources: ['https://developers.baremetrics.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['baremetrics'],
      form: 'b64url{25}',
      verify: 'GET https://api.baremetrics.com/v1/sources [Authorization: Bearer {token}]',
    },
  ],
});
