/** Zeplin. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zeplin',
  title: 'Zeplin',
  url: 'https://zeplin.io',
  severity: 'medium',
  opens: 'reads design projects and screens as the user',
  rotate: "In the account's API settings.",
  sources: ['https://docs.zeplin.dev/'],
  rules: [
    {
      kind: 'api-key',
      words: ['zeplin'],
      form: 'alnum[-.]{350,400}',
      verify: 'GET https://api.zeplin.dev/v1/users/me [Authorization: Bearer {token}]',
    },
  ],
});
