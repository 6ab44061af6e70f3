/** Checkout.com. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'checkout',
  title: 'Checkout.com',
  url: 'https://www.checkout.com',
  severity: 'critical',
  opens: "takes, refunds and reads the merchant's payments",
  rotate: "In the account's API settings.",
  sources: [
    'https://checkout.com/docs/resources/api-authentication/api-keys',
    'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
  ],
  otherHosts: true,
  rules: [
    {
      kind: 'sandbox-secret-key',
      severity: 'medium',
      form: "'sk_test_' uuid",
      verify: 'GET https://api.sandbox.checkout.com/workflows [Authorization: Bearer {token}]',
    },
    {
      kind: 'secret-key',
      confidence: 0.9,
      words: ['checkout'],
      form: "'sk_' UUID",
      verify: 'GET https://api.checkout.com/workflows [Authorization: Bearer {token}]',
    },
  ],
});
