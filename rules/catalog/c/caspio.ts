/** Caspio. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'caspio',
  title: 'Caspio',
  url: 'https://www.caspio.com',
  severity: 'critical',
  opens: "reads and writes the account's application tables",
  rotate: "In the account's API settings.",
  sources: ['https://howto.caspio.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['caspio'], form: 'alnum[_-]{16,64}' }],
});
