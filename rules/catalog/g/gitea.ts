/** Gitea. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gitea',
  title: 'Gitea',
  url: 'https://about.gitea.com',
  severity: 'critical',
  opens: "reads and pushes the user's repositories",
  rotate: 'https://gitea.com/user/settings/applications',
  sources: ['https://docs.gitea.com/development/api-usage'],
  otherHosts: true,
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['gitea'],
      form: 'xdigit{40}',
      verify: 'GET https://gitea.com/api/v1/user [Authorization: token {token}]',
    },
  ],
});
