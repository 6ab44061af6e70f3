/** Runrun.it. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'runrunit',
  title: 'Runrun.it',
  url: 'https://runrun.it',
  severity: 'medium',
  opens: 'reads and changes tasks and projects',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['runrunit'], form: 'alnum[_-]{16,64}' }],
});
