/** Polar. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'polar',
  title: 'Polar',
  url: 'https://polar.sh',
  severity: 'critical',
  opens: 'reads customers and orders, issues refunds',
  rotate: 'https://polar.sh/settings',
  sources: ['https://polar.sh/docs/integrate/oat'],
  rules: [
    {
      kind: 'oauth-access-token',
      form: "('polar_at_' | 'polar_oat_' | 'polar_rt_') b64url{20,100}",
      verify: 'GET https://api.polar.sh/v1/oauth2/userinfo [Authorization: Bearer {token}]',
    },
    {
      kind: 'personal-access-token',
      form: "'polar_pat_' b64url{20,100}",
      verify: 'GET https://api.polar.sh/v1/oauth2/userinfo [Authorization: Bearer {token}]',
    },
  ],
});
