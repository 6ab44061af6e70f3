/** Teamwork Spaces. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'teamworkspaces',
  title: 'Teamwork Spaces',
  url: 'https://www.teamwork.com',
  severity: 'medium',
  opens: 'reads and changes shared documents',
  rotate: "In the account's API settings.",
  sources: ['https://apidocs.teamwork.com/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['teamwork'],
      form: "'tkn.v1_' alnum{71} '='",
      verify: 'GET https://example.teamwork.com/spaces/api/v1/users.json [Authorization: Bearer {token}]',
    },
  ],
});
