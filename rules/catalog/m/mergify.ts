/** Mergify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mergify',
  title: 'Mergify',
  url: 'https://mergify.com',
  severity: 'high',
  opens: "controls merge queues of the organization's repositories",
  rotate: 'In the Mergify dashboard, Settings, Security & Access, API Keys.',
  sources: ['https://docs.mergify.com/api/usage'],
  rules: [
    {
      kind: 'application-key',
      form: "'mergify_application_key_' b64url{40,200}",
      verify: 'GET https://api.mergify.com/v1/application [Authorization: Bearer {token}]',
    },
  ],
});
