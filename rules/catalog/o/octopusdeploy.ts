/** Octopus Deploy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'octopusdeploy',
  title: 'Octopus Deploy',
  url: 'https://octopus.com',
  severity: 'critical',
  opens: 'deploys and changes projects as the user',
  rotate: 'In the Octopus profile, under My API keys.',
  sources: ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'],
  rules: [
    {
      kind: 'api-key',
      form: "'API-' upalnum{26}",
      paired: ['deploy-server-url'],
      verify: 'GET https://{octopus_url}/api [X-Octopus-ApiKey: {token}]',
    },
  ],
});
