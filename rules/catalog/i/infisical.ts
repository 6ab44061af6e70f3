/** Infisical. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'infisical',
  title: 'Infisical',
  url: 'https://infisical.com',
  severity: 'critical',
  opens: "reads the project's secrets",
  rotate: "In the project's or organization's access control page.",
  sources: ['https://infisical.com/docs/documentation/platform/identities/universal-auth', 'https://infisical.com/docs'],
  otherHosts: true,
  rules: [
    {
      kind: 'service-token',
      confidence: 0.6,
      form: "'st.' hex{24} '.' hex{32} '.' hex{32}",
      verify: 'GET https://app.infisical.com/api/v2/service-token [Authorization: Bearer {token}]',
    },
    {
      kind: 'universal-auth-client-id',
      severity: 'low',
      confidence: 0.6,
      words: ['infisical'],
      form: 'uuid',
      part: true,
      paired: ['client-secret'],
    },
    { kind: 'universal-auth-client-secret', confidence: 0.6, words: ['infisical'], form: 'hex{64}', paired: ['client-id'] },
  ],
});
