/** IP Public. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ippublic',
  title: 'IP Public',
  severity: 'low',
  opens: "looks up IP addresses on the account's quota",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['ippublic', 'ip_public'], form: 'lowalnum{20,64}' }],
});
