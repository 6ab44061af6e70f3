/** Tailscale. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tailscale',
  title: 'Tailscale',
  url: 'https://tailscale.com',
  severity: 'critical',
  opens: 'adds devices to the network or changes its settings',
  rotate: 'https://login.tailscale.com/admin/settings/keys',
  sources: ['https://tailscale.com/kb/1101/api'],
  rules: [
    { kind: 'api-key', form: "'tskey-' alpha{3,10} '-' word{8,40} '-' word{16,60}" },
    {
      kind: 'api-key-2',
      form: "'tskey-' alpha{3,10} '-' b64url{20,36}",
      verify: 'GET https://api.tailscale.com/api/v2/tailnet/-/devices [Authorization: Bearer {token}]',
    },
  ],
});
