/** Dovico. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dovico',
  title: 'Dovico',
  url: 'https://www.dovico.com',
  severity: 'medium',
  opens: 'reads and writes timesheets and projects',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['dovico'], form: 'alnum[_-]{16,64}' }],
});
