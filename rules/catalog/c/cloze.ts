/** Cloze. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloze',
  title: 'Cloze',
  url: 'https://www.cloze.com',
  severity: 'high',
  opens: 'reads and writes contacts, mail history and deals',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['cloze'], form: 'alnum[_-]{16,64}' }],
});
