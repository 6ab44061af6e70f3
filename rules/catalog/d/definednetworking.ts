/** Defined Networking. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'definednetworking',
  title: 'Defined Networking',
  url: 'https://www.defined.net',
  severity: 'critical',
  opens: 'changes the managed Nebula network and its hosts',
  rotate: "In the account's API settings.",
  sources: ['https://docs.defined.net/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['dnkey'],
      form: "'dnkey-' b64url{26} '-' b64url{52}",
      verify: 'GET https://api.defined.net/v1/networks [Authorization: Bearer {token}]',
    },
  ],
});
