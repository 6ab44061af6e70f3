/** Nicereply. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nicereply',
  title: 'Nicereply',
  url: 'https://www.nicereply.com',
  severity: 'medium',
  opens: "reads customers' ratings of the account",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['nicereply'], form: 'xdigit{40}' }],
});
