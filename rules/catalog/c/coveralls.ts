/** Coveralls. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'coveralls',
  title: 'Coveralls',
  url: 'https://coveralls.io',
  severity: 'low',
  opens: 'uploads or reads coverage of the repository',
  rotate: "In the account's API settings.",
  sources: ['https://docs.coveralls.io/'],
  rules: [
    {
      kind: 'personal-api-token',
      confidence: 0.8,
      words: ['coveralls'],
      form: 'alnum[-]{37}',
      paired: ['personal-api-token'],
      verify: 'GET https://coveralls.io/api/v1/repos/{coveralls_repo_id} [Authorization: token {token}]',
    },
  ],
});
