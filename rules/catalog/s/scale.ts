/** Scale AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scale',
  title: 'Scale AI',
  url: 'https://scale.com',
  severity: 'high',
  opens: 'creates labelling tasks and reads their data',
  rotate: "In the dashboard, under the profile's API Key entry.",
  sources: ['https://scale.com/docs/api-reference/authentication'],
  rules: [
    {
      kind: 'api-key',
      form: "'live_' hex{32}",
      verify: 'GET https://api.scale.com/v1/teams [Authorization: Basic base64({token}:)]',
    },
    { kind: 'callback-auth-key', form: "'live_auth_' hex{32}" },
  ],
});
