/** GetResponse. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'getresponse',
  title: 'GetResponse',
  url: 'https://www.getresponse.com',
  severity: 'high',
  opens: 'reads contacts and sends mail as the account',
  rotate: "In the account's API settings.",
  sources: ['https://apidocs.getresponse.com/v3'],
  rules: [
    {
      kind: 'api-key',
      words: ['getresponse'],
      form: 'alnum{32}',
      verify: 'GET https://api.getresponse.com/v3/accounts [X-Auth-Token: api-key {token}]',
    },
  ],
});
