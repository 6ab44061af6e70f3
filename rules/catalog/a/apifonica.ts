/** Apifonica. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apifonica',
  title: 'Apifonica',
  url: 'https://www.apifonica.com',
  severity: 'high',
  opens: "sends messages and places calls at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['apifonica'],
      form: "alnum{11} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://api.apifonica.com/v2/accounts [Authorization: Basic base64({token})]',
    },
  ],
});
