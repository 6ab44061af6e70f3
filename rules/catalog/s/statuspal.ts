/** Statuspal. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'statuspal',
  title: 'Statuspal',
  url: 'https://www.statuspal.io',
  severity: 'high',
  opens: 'posts incidents and reads subscribers of the status pages',
  rotate: "In the account's API settings.",
  sources: ['https://www.statuspal.io/api-docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['statuspal'],
      form: 'alnum{32}',
      verify: 'GET https://statuspal.io/api/v1/status_pages/secretscanner/subscriptions [Authorization: {token}]',
    },
  ],
});
