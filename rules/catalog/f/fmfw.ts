/** FMFW.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fmfw',
  title: 'FMFW.io',
  url: 'https://fmfw.io',
  severity: 'critical',
  opens: 'trades and moves funds on the exchange account',
  rotate: "In the account's API settings.",
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['fmfw'], form: 'b64url{32}', paired: ['fmfw.secret-key'] },
    { kind: 'secret-key', confidence: 0.6, words: ['fmfw'], form: 'b64url{32}', paired: ['fmfw.api-key'] },
  ],
});
