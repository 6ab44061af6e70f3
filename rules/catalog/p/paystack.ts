/** Paystack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'paystack',
  title: 'Paystack',
  url: 'https://paystack.com',
  severity: 'critical',
  opens: 'charges customers and moves money for the merchant',
  rotate: "In the account's API settings.",
  sources: ['https://paystack.com/docs/api/'],
  rules: [
    {
      kind: 'api-key',
      form: "'sk_' alpha{1,121} '_' alnum{40}",
      verify: 'GET https://api.paystack.co/balance [Authorization: Bearer {token}]',
    },
  ],
});
