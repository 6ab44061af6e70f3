/** Bitfinex. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bitfinex',
  title: 'Bitfinex',
  url: 'https://www.bitfinex.com',
  severity: 'critical',
  opens: 'reads balances and, where allowed, trades and withdraws',
  rotate: "In the account's API settings.",
  sources: ['https://docs.bitfinex.com/'],
  rules: [{ kind: 'api-key', words: ['bitfinex'], form: 'alnum{43}', paired: ['api-key'] }],
});
