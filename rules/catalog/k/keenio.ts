/** Keen. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'keenio',
  title: 'Keen',
  url: 'https://keen.io',
  severity: 'medium',
  opens: "reads or writes the project's event data",
  rotate: 'In the Keen project, under Access.',
  sources: ['https://keen.io/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['keenio', 'keen'],
      nameOnly: true,
      form: 'alnum{64}',
      paired: ['project-id'],
      verify: 'GET https://api.keen.io/3.0/projects/{keen_project_id}/events?api_key={token}',
    },
  ],
});
