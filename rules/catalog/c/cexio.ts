/** CEX.IO. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cexio',
  title: 'CEX.IO',
  url: 'https://cex.io',
  severity: 'critical',
  opens: 'reads balances and, where allowed, trades',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['cex_io', 'cexio'], form: 'alnum[_-]{16,64}' }],
});
