/** Clerk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clerk',
  title: 'Clerk',
  url: 'https://clerk.com',
  severity: 'critical',
  opens: "reads and changes the application's users and sessions",
  rotate: 'https://clerk.com/docs/guides/secure/rotate-api-keys',
  sources: ['https://clerk.com/docs/guides/secure/rotate-api-keys'],
  rules: [
    {
      kind: 'secret-key',
      confidence: 0.9,
      words: ['clerk'],
      nameOnly: true,
      form: "('sk_live_' | 'sk_test_') alnum{32}",
      verify: 'GET https://api.clerk.com/v1/users?limit=1 [Authorization: Bearer {token}]',
    },
    {
      kind: 'secret-key-live',
      confidence: 0.6,
      words: ['clerk'],
      nameOnly: true,
      form: "('sk_live_' | 'sk_test_') alnum{42,50}",
      verify: 'GET https://api.clerk.com/v1/users/count [Authorization: Bearer {token}]',
    },
  ],
});
