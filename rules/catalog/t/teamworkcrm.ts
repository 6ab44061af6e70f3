/** Teamwork CRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'teamworkcrm',
  title: 'Teamwork CRM',
  url: 'https://www.teamwork.com',
  severity: 'high',
  opens: 'reads and changes crm contacts and deals',
  rotate: "In the account's API settings.",
  sources: ['https://apidocs.teamwork.com/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['teamwork'],
      form: "'tkn.v1_' alnum{71} '='",
      verify: 'GET https://example.teamwork.com/crm/api/v2/users.json [Authorization: Bearer {token}]',
    },
  ],
});
