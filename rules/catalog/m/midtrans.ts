/** Midtrans. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'midtrans',
  title: 'Midtrans',
  url: 'https://midtrans.com',
  severity: 'critical',
  opens: 'charges and refunds payments for the merchant',
  rotate: 'Ask Midtrans support for new keys; the merchant cannot change them.',
  sources: ['https://docs.midtrans.com/docs/access-keys', 'https://docs.midtrans.com/docs/api-authorization-headers'],
  otherHosts: true,
  rules: [
    {
      kind: 'production-server-client-key',
      confidence: 0.9,
      words: ['midtrans'],
      form: "('Mid-client-' | 'Mid-server-') word{10,20}",
      verify: 'GET https://api.midtrans.com/v2/betterleaks-validation-nonexistent/status [Authorization: Basic base64({token}:)]',
    },
    {
      kind: 'sandbox-server-client-key',
      severity: 'medium',
      form: "('SB-Mid-client-' | 'SB-Mid-server-') word{10,20}",
      verify: 'GET https://api.sandbox.midtrans.com/v2/fake-order-id/status [Authorization: Basic {token}]',
    },
  ],
});
