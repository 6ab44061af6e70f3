/** Flexport. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flexport',
  title: 'Flexport',
  url: 'https://www.flexport.com',
  severity: 'high',
  opens: 'reads and writes shipments, orders and inventory',
  rotate: "In the account's API settings.",
  sources: ['https://docs.logistics-api.flexport.com'],
  rules: [
    {
      kind: 'api-key',
      form: "'shltm_' b64url{40}",
      verify: 'GET https://logistics-api.flexport.com/logistics/api/2024-04/webhooks [Authorization: Bearer {token}]',
    },
  ],
});
