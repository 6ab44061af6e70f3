/** Cisco Meraki. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ciscomeraki',
  title: 'Cisco Meraki',
  url: 'https://meraki.cisco.com',
  severity: 'critical',
  opens: "reads and changes the organisation's networks",
  rotate: "In the Meraki dashboard, in the user's profile.",
  sources: ['https://developer.cisco.com/meraki/api-v1/'],
  rules: [
    {
      kind: 'api-key',
      words: ['meraki'],
      form: 'xdigit{40}',
      verify: 'GET https://api.meraki.com/api/v1/organizations [X-Cisco-Meraki-API-Key: {token}]',
    },
  ],
});
