/** Clearbit. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clearbit',
  title: 'Clearbit',
  url: 'https://clearbit.com',
  severity: 'high',
  opens: "looks up people and companies at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['clearbit'], form: 'word{35}' }],
});
