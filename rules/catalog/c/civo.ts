/** Civo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'civo',
  title: 'Civo',
  url: 'https://www.civo.com',
  severity: 'critical',
  opens: "creates and deletes the account's cloud resources",
  rotate: 'https://civo.com/docs/account/api-keys',
  sources: ['https://civo.com/docs/account/api-keys'],
  rules: [
    {
      kind: 'api-key',
      words: ['civo'],
      form: 'alnum{50}',
      verify: 'GET https://api.civo.com/v2/instances [Authorization: Bearer {token}]',
    },
  ],
});
