/** Robinhood Crypto. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'robinhoodcrypto',
  title: 'Robinhood Crypto',
  url: 'https://robinhood.com',
  severity: 'critical',
  opens: 'reads the crypto account and places orders',
  rotate: 'In the crypto account settings on the web.',
  sources: ['https://docs.robinhood.com/crypto/trading/'],
  rules: [
    { kind: 'api-key', form: "'rh-api-' uuid", paired: ['robinhoodcrypto.private-key'] },
    {
      kind: 'private-key',
      confidence: 0.6,
      words: ['robinhoodcrypto', 'robinhood', 'rh_api'],
      form: "b64{86} '=='",
      paired: ['robinhoodcrypto.api-key'],
    },
  ],
});
