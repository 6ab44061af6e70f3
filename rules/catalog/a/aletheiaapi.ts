/** Aletheia. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'aletheiaapi',
  title: 'Aletheia',
  url: 'https://aletheiaapi.com',
  severity: 'low',
  opens: "looks up financial data at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['aletheia'], form: 'hex{32}' }],
});
