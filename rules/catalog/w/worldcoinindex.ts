/** WorldCoinIndex. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'worldcoinindex',
  title: 'WorldCoinIndex',
  url: 'https://www.worldcoinindex.com',
  severity: 'low',
  opens: 'looks up coin prices',
  rotate: "In the account's API settings.",
  sources: ['https://www.worldcoinindex.com/apiservice'],
  rules: [
    {
      kind: 'api-key',
      words: ['worldcoinindex'],
      form: 'alnum{35}',
      verify: 'GET https://www.worldcoinindex.com/apiservice/ticker?key={token}&label=ethbtc-ltcbtc&fiat=btc',
    },
  ],
});
