/** Parsers. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'parsers',
  title: 'Parsers',
  severity: 'low',
  opens: "calls the parsing service on the account's quota",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['parsers_api'], form: 'alnum[_-]{16,64}' }],
});
