/** Loadmill. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'loadmill',
  title: 'Loadmill',
  url: 'https://www.loadmill.com',
  severity: 'medium',
  opens: "runs and reads the team's tests",
  rotate: "In Loadmill's settings, under API tokens.",
  sources: ['https://docs.loadmill.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['loadmill'],
      form: 'alnum{40}',
      verify: 'GET https://app.loadmill.com/api/v1/labels?filter=CI_enable [Authorization: Bearer {token}]',
    },
  ],
});
