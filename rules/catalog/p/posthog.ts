/** PostHog. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'posthog',
  title: 'PostHog',
  url: 'https://posthog.com',
  severity: 'high',
  opens: 'reads and changes product analytics data and project settings',
  rotate: 'In the account settings, under Personal API keys.',
  sources: ['https://posthog.com/docs/api'],
  otherHosts: true,
  rules: [
    {
      kind: 'personal-api-key',
      confidence: 0.9,
      words: ['posthog'],
      form: "'phx_' b64url{41,49}",
      verify: 'GET https://us.posthog.com/api/users/@me/ [Authorization: Bearer {token}]',
    },
    {
      kind: 'personal-api-key-2',
      form: "('pha_' | 'phc_' | 'phr_' | 'phs_' | 'phx_') alnum{40,60}",
      verify: 'GET https://app.posthog.com/api/users/@me/ [Authorization: Bearer {token}]',
    },
    { kind: 'project-api-key', form: "'phc_' b64url{41,44}" },
  ],
});
