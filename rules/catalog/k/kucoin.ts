/** KuCoin. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kucoin',
  title: 'KuCoin',
  url: 'https://www.kucoin.com',
  severity: 'critical',
  opens: 'trades and moves funds on the exchange account',
  rotate: "In the account's API settings.",
  sources: ['https://www.kucoin.com/docs-new/authentication', 'https://www.kucoin.com/support/360015102174'],
  rules: [
    { kind: 'api-key', confidence: 0.8, words: ['kucoin'], form: 'hex{24}', paired: ['kucoin.api-secret', 'passphrase'] },
    { kind: 'api-secret', confidence: 0.8, words: ['kucoin'], form: 'uuid', paired: ['kucoin.api-key', 'passphrase'] },
  ],
});
