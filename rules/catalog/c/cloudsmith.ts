/** Cloudsmith. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloudsmith',
  title: 'Cloudsmith',
  url: 'https://cloudsmith.com',
  severity: 'critical',
  opens: "reads and publishes packages in the account's repositories",
  rotate: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
  sources: ['https://docs.cloudsmith.com/accounts-and-teams/api-key'],
  rules: [
    {
      kind: 'api-key',
      words: ['cloudsmith'],
      form: 'xdigit{40}',
      verify: 'GET https://api.cloudsmith.io/v1/user/self/ [X-Api-Key: {token}]',
    },
    {
      kind: 'api-key-2',
      form: "'csa_' hex{30} alnum{6}",
      verify: 'GET https://api.cloudsmith.io/user/self/ [Authorization: Bearer {token}]',
    },
  ],
});
