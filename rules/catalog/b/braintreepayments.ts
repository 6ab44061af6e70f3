/** Braintree. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'braintreepayments',
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
      words: ['braintreepayments'],
      form: "('access_token$production$' | 'access_token$sandbox$') lowalnum{16} '$' hex{32}",
    },
    { kind: 'private-key', confidence: 0.6, words: ['braintree'], form: 'hex{32}', paired: ['merchant-id', 'public-key'] },
  ],
});
