/** Bitwarden. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bitwarden',
  title: 'Bitwarden',
  url: 'https://bitwarden.com',
  severity: 'critical',
  opens: 'reads vault items or the secrets of its projects',
  rotate: 'https://bitwarden.com/help/access-tokens/',
  sources: ['https://bitwarden.com/help/access-tokens/', 'https://bitwarden.com/help/machine-accounts/'],
  rules: [
    {
      kind: 'api-client-id',
      severity: 'low',
      words: ['bitwarden', 'bw_clientid', 'bw_client'],
      form: "('user.' | 'organization.') uuid",
      part: true,
      paired: ['bitwarden.api-client-secret'],
    },
    {
      kind: 'api-client-secret',
      words: ['bitwarden', 'bw_clientsecret', 'apikeyclientsecret', 'bw_client'],
      form: 'alnum{30}',
      paired: ['client-id'],
    },
    { kind: 'secrets-manager-access-token', words: ['bitwarden'], form: "'0.' uuid '.' alnum{30} ':' b64{22} '=='" },
  ],
});
