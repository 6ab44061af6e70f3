/** vpnapi.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vpnapi',
  title: 'vpnapi.io',
  url: 'https://vpnapi.io',
  severity: 'low',
  opens: 'looks up ip addresses',
  rotate: "In the account's API settings.",
  sources: ['https://vpnapi.io/api-documentation'],
  rules: [{ kind: 'api-key', words: ['vpnapi'], form: 'alnum{32}', verify: 'GET https://vpnapi.io/api/8.8.8.8?key={token}' }],
});
