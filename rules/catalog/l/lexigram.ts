/** Lexigram. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lexigram',
  title: 'Lexigram',
  url: 'https://www.lexigram.io',
  severity: 'low',
  opens: "analyses medical text on the account's quota",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['lexigram'], form: 'b64url[.]{301}' }],
});
