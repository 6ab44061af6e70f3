/** GoDaddy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'godaddy',
  title: 'GoDaddy',
  url: 'https://www.godaddy.com',
  severity: 'critical',
  opens: 'buys domains and changes their DNS records',
  rotate: "In the account's API settings.",
  sources: ['https://developer.godaddy.com/getstarted'],
  rules: [
    {
      kind: 'api-credentials',
      words: ['godaddy', 'sso_key'],
      form: "word{35} ':' alnum{22}",
      verify: 'GET https://api.godaddy.com/v1/domains/available?domain=example.com [Authorization: sso-key {token}]',
    },
    {
      kind: 'api-credentials-2',
      words: ['godaddy', 'sso_key'],
      form: "word{37} ':' alnum{22}",
      verify: 'GET https://api.godaddy.com/v1/domains/available?domain=example.com [Authorization: sso-key {token}]',
    },
  ],
});
