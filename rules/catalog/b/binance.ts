/** Binance. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'binance',
  title: 'Binance',
  url: 'https://www.binance.com',
  severity: 'critical',
  opens: 'reads balances and, where allowed, trades and withdraws',
  rotate: "In the account's API settings.",
  sources: ['https://developers.binance.com/docs/binance-spot-api-docs'],
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['binance'], form: 'alnum{64}', paired: ['binance.secret-key'] },
    { kind: 'secret-key', confidence: 0.6, words: ['binance'], form: 'alnum{64}', paired: ['binance.api-key'] },
  ],
});
