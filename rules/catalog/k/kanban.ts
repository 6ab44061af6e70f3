/** Businessmap (Kanbanize). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kanban',
  title: 'Businessmap (Kanbanize)',
  url: 'https://businessmap.io',
  severity: 'medium',
  opens: "reads and writes the account's boards",
  rotate: 'In the My account menu, API tab.',
  sources: ['https://knowledgebase.businessmap.io/hc/en-us/articles/360012393692-Businessmap-REST-API'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['kanban_api', 'kanbanize'], form: 'alnum[_-]{16,64}' }],
});
