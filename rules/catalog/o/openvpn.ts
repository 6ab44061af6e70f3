/** OpenVPN CloudConnexa. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'openvpn',
  title: 'OpenVPN CloudConnexa',
  url: 'https://openvpn.net',
  severity: 'critical',
  opens: "manages the private network's users and hosts",
  rotate: 'In the CloudConnexa administration portal, API & Logs, API.',
  sources: ['https://openvpn.net/cloud-docs/developer/cloudconnexa-api.html'],
  rules: [
    {
      kind: 'cloudconnexa-client-secret',
      confidence: 0.6,
      words: ['cloudconnexa', 'openvpn'],
      form: 'b64url{64}',
      paired: ['client-id'],
    },
  ],
});
