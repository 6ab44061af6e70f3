/** Tradier. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tradier',
  title: 'Tradier',
  url: 'https://tradier.com',
  severity: 'critical',
  opens: 'reads the brokerage account and places orders',
  rotate: "In the account's API Access settings.",
  sources: ['https://documentation.tradier.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['tradier'],
      form: 'alnum{28}',
      verify: 'GET https://api.tradier.com/v1/watchlists [Authorization: Bearer {token}]',
    },
  ],
});
