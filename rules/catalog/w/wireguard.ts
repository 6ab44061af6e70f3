/** WireGuard. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wireguard',
  title: 'WireGuard',
  url: 'https://www.wireguard.com',
  severity: 'critical',
  opens: 'joins the private network as the peer',
  rotate: "Make a new key pair with wg genkey and replace the peer's public key.",
  sources: ['https://www.wireguard.com/quickstart/'],
  rules: [{ kind: 'private-key', confidence: 0.8, words: ['presharedkey'], form: "b64{43} '='" }],
});
