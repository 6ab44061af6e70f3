/** Sheety. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sheety',
  title: 'Sheety',
  url: 'https://sheety.co',
  severity: 'medium',
  opens: 'reads and changes rows of connected spreadsheets',
  rotate: "In the account's API settings.",
  sources: ['https://sheety.co/docs'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['sheety'], form: 'alnum[_-]{16,64}' }],
});
