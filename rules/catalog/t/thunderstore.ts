/** Thunderstore. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'thunderstore',
  title: 'Thunderstore',
  url: 'https://thunderstore.io',
  severity: 'high',
  opens: 'publishes mod packages for the team',
  rotate: "In the team's settings, under Service Accounts.",
  sources: ['https://thunderstore.io/api/docs/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['thunderstore'],
      form: "'tss_' b64url{20,80}",
      verify: 'GET https://thunderstore.io/api/experimental/current-user/ [Authorization: Bearer {token}]',
    },
  ],
});
