/** ParseHub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'parsehub',
  title: 'ParseHub',
  url: 'https://www.parsehub.com',
  severity: 'medium',
  opens: 'runs scrapers and reads their results',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['parsehub'], form: "'t' b64url{25,28}" }],
});
