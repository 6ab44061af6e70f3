/** Rootly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rootly',
  title: 'Rootly',
  url: 'https://rootly.com',
  severity: 'high',
  opens: 'reads and changes incidents, on-call schedules and workflows',
  rotate: 'In the organization settings, under API Keys.',
  sources: ['https://docs.rootly.com/api-reference'],
  rules: [
    {
      kind: 'api-key',
      form: "'rootly_' hex{64}",
      verify: 'GET https://api.rootly.com/v1/incidents [Authorization: Bearer {token}]',
    },
  ],
});
