/** APImetrics. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apimetrics',
  title: 'APImetrics',
  url: 'https://apimetrics.io',
  severity: 'medium',
  opens: "reads and changes the account's API monitors",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['apimetrics'],
      form: 'alnum{32}',
      verify: 'GET https://client.apimetrics.io/api/2/calls/ [Authorization: Bearer {token}]',
    },
  ],
});
