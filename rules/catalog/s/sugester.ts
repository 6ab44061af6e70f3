/** Sugester. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sugester',
  title: 'Sugester',
  url: 'https://sugester.com',
  severity: 'high',
  opens: 'reads and changes crm clients and support tickets',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['sugester'], form: 'alnum[_-]{16,64}' }],
});
