/** Rainforest. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rainforestpay',
  title: 'Rainforest',
  url: 'https://www.rainforestpay.com',
  severity: 'critical',
  opens: 'reads and creates merchants, payments and payouts',
  rotate: "In the account's API settings.",
  sources: ['https://docs.rainforestpay.com/docs/authentication'],
  rules: [
    {
      kind: 'production-api-key',
      confidence: 0.8,
      words: ['rainforestpay', 'rainforest'],
      form: "('apikey_' | 'sbx_apikey_') hex{64}",
      verify: 'GET https://api.rainforestpay.com/v1/merchants?limit=1 [Authorization: Bearer {token}]',
    },
  ],
});
