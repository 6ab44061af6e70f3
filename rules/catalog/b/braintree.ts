/** Braintree. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'braintree',
  title: 'Braintree',
  url: 'https://www.braintreepayments.com',
  severity: 'critical',
  opens: "charges, refunds and reads the merchant's payments",
  rotate: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials/',
  sources: ['https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials/'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.9,
      words: ['braintree'],
      form: "('access_token$production$' | 'access_token$sandbox$') lowalnum{16} '$' hex{32}",
    },
    {
      kind: 'tokenization-key',
      severity: 'low',
      words: ['braintree'],
      form: "('production_' | 'sandbox_') lowalnum{6,10} '_' lowalnum{14,20}",
    },
  ],
});
