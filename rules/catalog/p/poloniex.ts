/** Poloniex. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'poloniex',
  title: 'Poloniex',
  url: 'https://poloniex.com',
  severity: 'critical',
  opens: 'trades and moves funds on the exchange account',
  rotate: "In the account's API settings.",
  sources: ['https://api-docs.poloniex.com/spot/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      words: ['poloniex'],
      form: "upalnum{8} '-' upalnum{8} '-' upalnum{8} '-' upalnum{8}",
      paired: ['poloniex.api-secret'],
    },
    { kind: 'api-secret', confidence: 0.6, words: ['poloniex'], form: 'hex{128}', paired: ['poloniex.api-key'] },
  ],
});
