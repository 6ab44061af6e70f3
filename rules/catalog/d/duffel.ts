/** Duffel. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'duffel',
  title: 'Duffel',
  url: 'https://duffel.com',
  severity: 'critical',
  opens: 'searches, books and pays for flights on the account',
  rotate: "In the account's API settings.",
  sources: ['https://duffel.com/docs/api/overview/test-mode', 'https://duffel.com/docs/'],
  rules: [
    {
      kind: 'api-token',
      form: "('duffel_live_' | 'duffel_test_') b64url{43}",
      verify: 'GET https://api.duffel.com/airlines [Authorization: Bearer {token}]',
    },
  ],
});
