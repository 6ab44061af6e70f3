/** Equinix Metal. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'equinix',
  title: 'Equinix Metal',
  url: 'https://metal.equinix.com',
  severity: 'critical',
  opens: "creates and deletes the project's bare-metal servers",
  rotate: 'https://console.equinix.com',
  sources: ['https://docs.equinix.com/'],
  rules: [
    {
      kind: 'metal-packet-api-token',
      words: ['equinix', 'packet'],
      form: 'alnum{28,36}',
      verify: 'GET https://api.equinix.com/metal/v1/user [X-Auth-Token: {token}]',
    },
  ],
});
