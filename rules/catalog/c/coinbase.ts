/** Coinbase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'coinbase',
  title: 'Coinbase',
  url: 'https://www.coinbase.com',
  severity: 'critical',
  opens: 'reads balances and, where allowed, trades and sends funds',
  rotate: 'https://portal.cdp.coinbase.com',
  sources: ['https://docs.cdp.coinbase.com/get-started/authentication/'],
  rules: [
    { kind: 'access-token', words: ['coinbase'], form: 'alnum[-]{32}' },
    { kind: 'access-token-64', words: ['coinbase'], form: 'b64url{64}' },
    {
      kind: 'cdp-api-key-id',
      severity: 'low',
      words: ['coinbase', 'cdp'],
      form: 'uuid',
      part: true,
      paired: ['coinbase.cdp-api-private-key'],
    },
    { kind: 'cdp-api-key-name', form: "'organizations/' uuid '/apiKeys/' uuid", paired: ['coinbase.cdp-api-private-key'] },
    { kind: 'cdp-api-private-key', words: ['coinbase', 'cdp'], form: "b64{86} '=='", paired: ['coinbase.cdp-api-key-id'] },
    { kind: 'pro-api-secret', words: ['coinbase', 'cb_access'], form: "b64{86} '=='", paired: ['pro-api-key', 'passphrase'] },
  ],
});
