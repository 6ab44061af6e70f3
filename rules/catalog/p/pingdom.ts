/** Pingdom. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pingdom',
  title: 'Pingdom',
  url: 'https://www.pingdom.com',
  severity: 'high',
  opens: 'reads and changes uptime checks',
  rotate: "In the account's API settings.",
  sources: ['https://docs.pingdom.com/api/'],
  rules: [
    {
      kind: 'api-token',
      words: ['pingdom'],
      form: 'b64url{64}',
      verify: 'GET https://api.pingdom.com/api/3.1/checks [Authorization: Bearer {token}]',
    },
  ],
});
