/** Stripe PaymentIntent. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stripepaymentintent',
  title: 'Stripe PaymentIntent',
  url: 'https://stripe.com',
  severity: 'medium',
  opens: 'completes one payment from the client side',
  rotate: 'Cancel the PaymentIntent and create a new one.',
  sources: ['https://docs.stripe.com/api/payment_intents/object'],
  rules: [{ kind: 'client-secret', confidence: 0.6, form: "'pi_' alnum{24} '_secret_' alnum{25}" }],
});
