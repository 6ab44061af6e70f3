/** ReadMe. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'readme',
  title: 'ReadMe',
  url: 'https://readme.com',
  severity: 'medium',
  opens: "reads and changes the project's documentation",
  rotate: "In the project's settings, on the API Keys page.",
  sources: ['https://docs.readme.com/'],
  rules: [
    {
      kind: 'api-token',
      form: "'rdme_' alnum{70}",
      verify: 'GET https://api.readme.com/v2/projects/me [Authorization: Bearer {token}]',
    },
  ],
});
