/** CentralStationCRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'centralstationcrm',
  title: 'CentralStationCRM',
  url: 'https://centralstationcrm.com',
  severity: 'high',
  opens: 'reads and writes people, companies and deals',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['centralstationcrm'],
      form: 'alnum{30}',
      verify: 'GET https://api.centralstationcrm.net/api/users.json [X-apikey: {token}]',
    },
  ],
});
