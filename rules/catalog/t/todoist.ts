/** Todoist. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'todoist',
  title: 'Todoist',
  url: 'https://www.todoist.com',
  severity: 'medium',
  opens: "reads and changes the user's tasks and projects",
  rotate: 'In the settings, under Integrations, Developer.',
  sources: ['https://developer.todoist.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['todoist'],
      form: 'alnum{40}',
      verify: 'GET https://api.todoist.com/rest/v2/projects [Authorization: Bearer {token}]',
    },
  ],
});
