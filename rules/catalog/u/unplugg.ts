/** Unplugg. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'unplugg',
  title: 'Unplugg',
  severity: 'low',
  opens: "forecasts energy use at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['unplu'], form: 'alnum{64}' }],
});
