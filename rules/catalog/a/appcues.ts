/** Appcues. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'appcues',
  title: 'Appcues',
  url: 'https://www.appcues.com',
  severity: 'medium',
  opens: 'reads and changes in-app flows and user profiles',
  rotate: "In the account's API settings.",
  sources: ['https://docs.appcues.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['appcues'], form: 'alnum[_-]{16,64}' }],
});
