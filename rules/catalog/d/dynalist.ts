/** Dynalist. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dynalist',
  title: 'Dynalist',
  url: 'https://dynalist.io',
  severity: 'medium',
  opens: "reads and writes the user's documents",
  rotate: "In the account's API settings.",
  sources: ['https://apidocs.dynalist.io/'],
  rules: [{ kind: 'api-key', words: ['dynalist'], form: 'b64url{128}' }],
});
