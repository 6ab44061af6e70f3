/** Elastic Email. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'elasticemail',
  title: 'Elastic Email',
  url: 'https://elasticemail.com',
  severity: 'high',
  opens: 'sends mail and reads contacts as the account',
  rotate: "In the account's API settings.",
  sources: ['https://elasticemail.com/developers/api-documentation/rest-api'],
  rules: [
    {
      kind: 'api-key',
      words: ['elasticemail'],
      form: 'UUID',
      verify: 'GET https://api.elasticemail.com/v4/account [X-ElasticEmail-ApiKey: {token}]',
    },
    {
      kind: 'api-key-2',
      words: ['elastic'],
      nameOnly: true,
      form: 'b64url{96}',
      verify: 'GET https://api.elasticemail.com/v2/account/profileoverview?apikey={token}',
    },
  ],
});
