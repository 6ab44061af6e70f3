/** karmaCRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'karmacrm',
  title: 'karmaCRM',
  url: 'https://www.karmacrm.com',
  severity: 'high',
  opens: 'reads and writes CRM contacts and deals',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['karma'],
      nameOnly: true,
      form: 'alnum{20}',
      verify: 'GET https://app.karmacrm.com/api/v3/contacts.json?api_token={token}&page=1 [Authorization: Bearer {token}]',
    },
  ],
});
