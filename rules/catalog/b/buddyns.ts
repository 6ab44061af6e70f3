/** BuddyNS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'buddyns',
  title: 'BuddyNS',
  url: 'https://www.buddyns.com',
  severity: 'high',
  opens: "adds and removes the account's secondary DNS zones",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['buddyns'],
      form: 'alnum{40}',
      verify: 'GET https://www.buddyns.com/api/v2/zone/ [Authorization: Token {token}]',
    },
  ],
});
