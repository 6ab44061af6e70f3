/** Luno. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'luno',
  title: 'Luno',
  url: 'https://www.luno.com',
  severity: 'critical',
  opens: 'trades and moves funds on the exchange account',
  rotate: "In the account's API settings.",
  sources: ['https://www.luno.com/en/developers/api'],
  rules: [
    {
      kind: 'api-key-id',
      severity: 'low',
      confidence: 0.6,
      words: ['luno'],
      form: 'lowalnum{13}',
      part: true,
      paired: ['luno.api-secret'],
    },
    { kind: 'api-secret', confidence: 0.6, words: ['luno'], form: 'b64url{43}', paired: ['luno.api-key-id'] },
  ],
});
