/** Ambee. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ambee',
  title: 'Ambee',
  url: 'https://www.getambee.com',
  severity: 'low',
  opens: "looks up environmental data at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['ambee'], form: 'hex{64}' }],
});
