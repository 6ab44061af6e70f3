/** Teamgate. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'teamgate',
  title: 'Teamgate',
  url: 'https://www.teamgate.com',
  severity: 'high',
  opens: 'reads and changes crm contacts and deals',
  rotate: "In the account's API settings.",
  sources: ['https://developers.teamgate.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['teamgate'], form: 'alnum[_-]{16,64}' }],
});
