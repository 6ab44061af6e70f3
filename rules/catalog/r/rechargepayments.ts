/** Recharge. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rechargepayments',
  title: 'Recharge',
  url: 'https://getrecharge.com',
  severity: 'critical',
  opens: 'reads customers and changes subscriptions and charges',
  rotate: "In the account's API settings.",
  sources: ['https://developer.rechargepayments.com/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.6,
      form: "('sk_1x1_' | 'sk_2x2_' | 'sk_3x3_' | 'sk_5x5_' | 'sk_10x10_' | 'sk_test_1x1_' | 'sk_test_2x2_' | 'sk_test_3x3_') hex{64}",
    },
  ],
});
