/** Finicity. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'finicity',
  title: 'Finicity',
  url: 'https://www.finicity.com',
  severity: 'critical',
  opens: "reads consumers' bank accounts and transactions",
  rotate: "In the Finicity developer portal, under the application's keys.",
  sources: ['https://developer.mastercard.com/open-finance-us/documentation/onboarding/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.8,
      words: ['finicity'],
      form: 'xdigit{32}',
      verify: 'GET https://api.finicity.com/aggregation/v2/transactions [x-finicity-app-key: {token}]',
    },
    { kind: 'client-secret', confidence: 0.8, words: ['finicity'], form: 'alnum{20}' },
  ],
});
