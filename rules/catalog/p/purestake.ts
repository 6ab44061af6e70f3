/** PureStake. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'purestake',
  title: 'PureStake',
  severity: 'medium',
  opens: "calls blockchain node apis at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['purestake'], form: 'alnum{40}' }],
});
