/** Razorpay. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'razorpay',
  title: 'Razorpay',
  url: 'https://razorpay.com',
  severity: 'critical',
  opens: 'reads payments and creates payments, refunds and payouts',
  rotate: 'https://dashboard.razorpay.com/app/keys',
  sources: ['https://razorpay.com/docs/api/authentication'],
  rules: [
    {
      kind: 'api-key',
      form: "'rzp_live_' alnum{14}",
      paired: ['razorpay.api-secret'],
      verify: 'GET https://api.razorpay.com/v1/payments [Authorization: Basic base64({token}:{razorpay_secret})]',
    },
    { kind: 'api-secret', words: ['razorpay'], form: 'alnum{20,64}' },
    {
      kind: 'test-api-key',
      severity: 'medium',
      form: "'rzp_test_' alnum{14}",
      paired: ['razorpay.api-secret'],
      verify: 'GET https://api.razorpay.com/v1/payments [Authorization: Basic base64({token}:{razorpay_secret})]',
    },
  ],
});
