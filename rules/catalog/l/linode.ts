/** Linode (Akamai). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'linode',
  title: 'Linode (Akamai)',
  url: 'https://www.linode.com',
  severity: 'critical',
  opens: "creates, changes and deletes the account's servers",
  rules: [
    {
      kind: 'personal-access-token',
      words: ['linode'],
      form: 'xdigit{64}',
      verify: 'GET https://api.linode.com/v4/profile [Authorization: Bearer {token}]',
    },
  ],
});
