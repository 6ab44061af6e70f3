/** Cloverly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloverly',
  title: 'Cloverly',
  url: 'https://www.cloverly.com',
  severity: 'medium',
  opens: "estimates and buys carbon offsets at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['cloverly'],
      form: 'word[:]{28}',
      verify: 'GET https://api.cloverly.com/2019-03-beta/account [Authorization: Bearer {token}]',
    },
  ],
});
