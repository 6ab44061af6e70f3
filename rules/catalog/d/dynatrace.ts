/** Dynatrace. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dynatrace',
  title: 'Dynatrace',
  url: 'https://www.dynatrace.com',
  severity: 'high',
  opens: "reads and writes monitoring data with the token's scopes",
  rotate: "In the account's API settings.",
  sources: ['https://docs.dynatrace.com/docs/shortlink/api-authentication'],
  rules: [
    {
      kind: 'api-token',
      form: "'dt0' set[cs]{1} '0' digit{1} '.' alnum{24} '.' alnum{64}",
      verify: 'GET https://api.dynatrace.com/v1/some_endpoint [Authorization: Api-Token {token}]',
    },
  ],
});
