/** Apollo.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apollo',
  title: 'Apollo.io',
  url: 'https://www.apollo.io',
  severity: 'high',
  opens: 'reads and writes contacts and sales sequences',
  rotate: 'https://docs.apollo.io/docs/create-api-key',
  sources: ['https://docs.apollo.io/docs/create-api-key'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['apollo'],
      nameOnly: true,
      form: 'b64url{22}',
      verify: 'GET https://api.apollo.io/v1/account_stages [x-api-key: {token}]',
    },
  ],
});
