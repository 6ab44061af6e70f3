/** BitMEX. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bitmex',
  title: 'BitMEX',
  url: 'https://www.bitmex.com',
  severity: 'critical',
  opens: 'trades on the account and, where allowed, withdraws',
  rotate: "In the account's API settings.",
  sources: ['https://www.bitmex.com/app/apiKeysUsage'],
  rules: [
    {
      kind: 'api-key-id',
      severity: 'low',
      confidence: 0.6,
      words: ['bitmex'],
      form: 'b64url{24}',
      part: true,
      paired: ['bitmex.api-secret'],
    },
    { kind: 'api-secret', confidence: 0.6, words: ['bitmex'], form: 'b64url{48}', paired: ['bitmex.api-key-id'] },
  ],
});
