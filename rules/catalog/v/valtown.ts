/** Val Town. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'valtown',
  title: 'Val Town',
  url: 'https://www.val.town',
  severity: 'high',
  opens: "reads, changes and runs the account's vals",
  rotate: "In the account's API settings.",
  sources: ['https://docs.val.town/'],
  rules: [
    {
      kind: 'api-token',
      form: "'vtwn_' b64url{20,80}",
      verify: 'GET https://api.val.town/v1/me [Authorization: Bearer {token}]',
    },
  ],
});
