/** Akamai. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'akamai',
  title: 'Akamai',
  url: 'https://www.akamai.com',
  severity: 'critical',
  opens: 'changes the CDN, DNS and security configuration it may reach',
  rotate: 'https://control.akamai.com',
  sources: [
    'https://techdocs.akamai.com/developer/docs/make-your-first-api-call',
    'https://techdocs.akamai.com/developer/docs/edgegrid',
  ],
  rules: [
    {
      kind: 'api-client-secret',
      words: ['akamai', 'edgerc'],
      form: 'b64[-=]{20,36}',
      paired: ['akamai.api-client-token', 'api-host'],
    },
    { kind: 'api-client-token', form: "'akab-' b64url{18,36}" },
  ],
});
