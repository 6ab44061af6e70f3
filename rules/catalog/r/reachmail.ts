/** ReachMail. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'reachmail',
  title: 'ReachMail',
  url: 'https://www.reachmail.net',
  severity: 'high',
  opens: 'sends mail as the account and reads its lists',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['reachmail'],
      form: 'b64url{64}',
      verify: 'GET https://services.reachmail.net/administration/users/current [Authorization: Bearer {token}]',
    },
  ],
});
