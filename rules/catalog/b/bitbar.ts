/** BitBar. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bitbar',
  title: 'BitBar',
  url: 'https://bitbar.com',
  severity: 'medium',
  opens: 'runs device tests and reads their results',
  rotate: "In the account's API settings.",
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['bitbar'],
      form: 'alnum{32}',
      verify: 'GET https://cloud.bitbar.com/api/me [Authorization: Basic base64({token}:)]',
    },
  ],
});
