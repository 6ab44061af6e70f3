/** urlscan.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'urlscan',
  title: 'urlscan.io',
  url: 'https://urlscan.io',
  severity: 'medium',
  opens: "submits and searches scans with the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://urlscan.io/docs/api/'],
  rules: [
    {
      kind: 'api-key',
      words: ['urlscan'],
      form: 'alnum[-]{36}',
      verify: 'GET https://urlscan.io/user/quotas [API-Key: {token}]',
    },
    {
      kind: 'api-key-2',
      words: ['urlscan'],
      form: 'alnum{32}',
      verify: 'GET https://urlscan.io/user/quotas/ [API-Key: {token}]',
    },
  ],
});
