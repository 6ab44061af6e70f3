/** GoCardless. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gocardless',
  title: 'GoCardless',
  url: 'https://gocardless.com',
  severity: 'critical',
  opens: 'collects direct debit payments for the merchant',
  rotate: "In the account's API settings.",
  sources: ['https://developer.gocardless.com/api-reference/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['gocardless'],
      form: "'live_' b64url[=]{40,42}",
      verify: 'GET https://api.gocardless.com/customers?limit=1 [Authorization: Bearer {token}]',
    },
  ],
});
