/** AppSynergy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'appsynergy',
  title: 'AppSynergy',
  severity: 'medium',
  opens: "reads and writes the account's application data",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['appsynergy'], form: 'alnum{64}' }],
});
