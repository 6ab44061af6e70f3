/** BitcoinAverage. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bitcoinaverage',
  title: 'BitcoinAverage',
  url: 'https://bitcoinaverage.com',
  severity: 'low',
  opens: "looks up crypto prices at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['bitcoinaverage'],
      form: 'alnum{43}',
      verify: 'GET https://apiv2.bitcoinaverage.com/websocket/v3/get_ticket [x-ba-key: {token}]',
    },
  ],
});
