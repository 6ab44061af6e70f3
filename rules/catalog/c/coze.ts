/** Coze. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'coze',
  title: 'Coze',
  url: 'https://www.coze.com',
  severity: 'high',
  opens: "runs bots and workflows at the account's cost",
  rotate: 'https://www.coze.com/open/oauth/pats',
  sources: ['https://www.coze.com/docs'],
  rules: [
    {
      kind: 'personal-access-token',
      confidence: 0.9,
      words: ['coze'],
      form: "'pat_' alnum{64}",
      verify: 'GET https://api.coze.com/v1/workspaces? [Authorization: Bearer {token}]',
    },
  ],
});
