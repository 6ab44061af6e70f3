/** marketstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'marketstack',
  title: 'marketstack',
  url: 'https://marketstack.com',
  severity: 'low',
  opens: "reads stock market data on the account's quota",
  rotate: 'In the marketstack dashboard, reset the access key.',
  sources: ['https://marketstack.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['marketstack'],
      form: 'alnum{32}',
      verify: 'GET https://api.marketstack.com/v1/eod?access_key={token}&symbols=AAPL',
    },
  ],
});
