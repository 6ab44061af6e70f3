/** LoginRadius. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'loginradius',
  title: 'LoginRadius',
  url: 'https://www.loginradius.com',
  severity: 'critical',
  opens: "reads and manages the site's user identities",
  rotate: 'In the LoginRadius console, under API Configuration.',
  sources: ['https://loginradius.com/docs/api/v2/customer-identity-api'],
  rules: [
    {
      kind: 'api-key',
      words: ['loginradius'],
      form: 'UUID',
      verify: 'GET https://api.loginradius.com/identity/v2/serverinfo?apikey={token}',
    },
  ],
});
