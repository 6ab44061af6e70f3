/** Runway. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'runway',
  title: 'Runway',
  url: 'https://runwayml.com',
  severity: 'high',
  opens: "generates video and images at the account's cost",
  rotate: 'In the developer portal, on the API Keys page.',
  sources: ['https://docs.dev.runwayml.com/'],
  rules: [
    {
      kind: 'api-key',
      form: "'key_' xdigit{128}",
      verify: 'GET https://api.dev.runwayml.com/v1/organization [Authorization: Bearer {token}]',
    },
  ],
});
