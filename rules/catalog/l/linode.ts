/** Linode (Akamai). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'linode',
  title: 'Linode (Akamai)',
  url: 'https://www.linode.com',
  severity: 'critical',
  opens: "creates, changes and deletes the account's servers",
  rotate: 'https://cloud.linode.com/profile/tokens',
  sources: [
    'https://techdocs.akamai.com/linode-api/reference/get-started',
    'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
  ],
  rules: [
    {
      kind: 'personal-access-token',
      words: ['linode'],
      form: 'xdigit{64}',
      verify: 'GET https://api.linode.com/v4/profile [Authorization: Bearer {token}]',
    },
  ],
});
