/** Tiingo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tiingo',
  title: 'Tiingo',
  url: 'https://www.tiingo.com',
  severity: 'low',
  opens: 'looks up market data',
  rotate: "In the account's API settings.",
  sources: ['https://www.tiingo.com/documentation/general/overview'],
  rules: [
    {
      kind: 'api-key',
      words: ['tiingo'],
      form: 'alnum{40}',
      verify: 'GET https://api.tiingo.com/tiingo/fundamentals/definitions [Authorization: Token {token}]',
    },
  ],
});
