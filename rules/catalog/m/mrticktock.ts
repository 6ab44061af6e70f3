/** MrTickTock. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mrticktock',
  title: 'MrTickTock',
  url: 'https://mrticktock.com',
  severity: 'medium',
  opens: "reads and writes the user's tracked time",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['mrticktock', 'mr_ticktock'], form: 'alnum[_-]{16,64}' }],
});
