/** FXMarketAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fxmarket',
  title: 'FXMarketAPI',
  url: 'https://fxmarketapi.com',
  severity: 'low',
  opens: "looks up currency rates on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://fxmarketapi.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['fxmarket'],
      form: 'b64url[=]{20}',
      verify: 'GET https://fxmarketapi.com/apilive?api_key={token}',
    },
  ],
});
