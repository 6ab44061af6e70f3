/** Sanity. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sanity',
  title: 'Sanity',
  url: 'https://www.sanity.io',
  severity: 'high',
  opens: "reads and changes the project's content datasets",
  rotate: "In the account's API settings.",
  sources: ['https://www.sanity.io/docs/http-api'],
  rules: [
    {
      kind: 'api-token',
      words: ['sanity'],
      form: "'sk' alnum{52}",
      verify: 'GET https://api.sanity.io/v2021-06-07/projects [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-token-2',
      words: ['sanity'],
      form: "'sk' alnum{78}",
      verify: 'GET https://api.sanity.io/v2021-06-07/projects [Authorization: Bearer {token}]',
    },
  ],
});
