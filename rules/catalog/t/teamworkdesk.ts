/** Teamwork Desk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'teamworkdesk',
  title: 'Teamwork Desk',
  url: 'https://www.teamwork.com',
  severity: 'high',
  opens: 'reads and answers support tickets',
  rotate: "In the account's API settings.",
  sources: ['https://apidocs.teamwork.com/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['teamwork'],
      form: "'tkn.v1_' alnum{71} '='",
      verify: 'GET https://example.teamwork.com/desk/api/v2/me.json [Authorization: Bearer {token}]',
    },
  ],
});
