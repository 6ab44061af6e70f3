/** Kanban Tool. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kanbantool',
  title: 'Kanban Tool',
  url: 'https://kanbantool.com',
  severity: 'medium',
  opens: "reads and writes the account's boards",
  rotate: 'In the Kanban Tool profile, under API access token.',
  sources: ['https://kanbantool.com/developer'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['kanbantool'], form: 'alnum[_-]{16,64}' }],
});
