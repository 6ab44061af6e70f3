/** Finnhub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'finnhub',
  title: 'Finnhub',
  url: 'https://finnhub.io',
  severity: 'low',
  opens: "reads market data on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://finnhub.io/docs/api'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['finnhub'],
      form: 'alnum{20}',
      verify: 'GET https://finnhub.io/api/v1/calendar/economic?token={token}',
    },
  ],
});
