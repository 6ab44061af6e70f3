/** FriendliAI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'friendli',
  title: 'FriendliAI',
  url: 'https://friendli.ai',
  severity: 'high',
  opens: "runs models and endpoints at the account's cost",
  rotate: 'In Friendli Suite, under personal settings, tokens.',
  sources: ['https://friendli.ai/docs'],
  rules: [
    {
      kind: 'api-key',
      form: "'flp_' alnum{46}",
      verify: 'GET https://api.friendli.ai/dedicated/beta/endpoint [Authorization: Bearer {token}]',
    },
  ],
});
