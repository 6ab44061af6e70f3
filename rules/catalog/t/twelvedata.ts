/** Twelve Data. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'twelvedata',
  title: 'Twelve Data',
  url: 'https://twelvedata.com',
  severity: 'low',
  opens: 'looks up market data',
  rotate: "In the account's API settings.",
  sources: ['https://twelvedata.com/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['twelvedata'],
      form: 'alnum{32}',
      verify: 'GET https://api.twelvedata.com/earliest_timestamp?symbol=AAPL&interval=1day&apikey={token}',
    },
  ],
});
