/** Shippo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'shippo',
  title: 'Shippo',
  url: 'https://goshippo.com',
  severity: 'high',
  opens: "reads shipments and buys labels at the account's cost",
  rotate: 'https://portal.goshippo.com/api-config/api',
  sources: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
  rules: [
    {
      kind: 'api-token',
      form: "('shippo_live_' | 'shippo_test_') xdigit{40}",
      verify: 'GET https://api.goshippo.com/shipments/ [Authorization: ShippoToken {token}]',
    },
  ],
});
