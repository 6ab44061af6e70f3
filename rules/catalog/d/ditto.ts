/** Ditto. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ditto',
  title: 'Ditto',
  url: 'https://www.dittowords.com',
  severity: 'medium',
  opens: "reads and writes the workspace's product text",
  rotate: "In the account's API settings.",
  sources: ['https://developer.dittowords.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['ditto'],
      nameOnly: true,
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12} '.' alnum{40}",
      verify: 'GET https://api.dittowords.com/variants [Authorization: token {token}]',
    },
  ],
});
