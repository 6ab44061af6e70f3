/** Railway. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'railway',
  title: 'Railway',
  url: 'https://railway.com',
  severity: 'critical',
  opens: 'deploys services and reads their variables',
  rotate: 'https://railway.com/account/tokens',
  sources: ['https://docs.railway.com/reference/public-api'],
  rules: [
    {
      kind: 'api-token',
      words: ['railway'],
      nameOnly: true,
      form: 'UUID',
      verify: 'POST https://backboard.railway.com/graphql/v2 [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-token-2',
      words: ['railway'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'POST https://backboard.railway.com/graphql/v2 [Authorization: Bearer {token}]',
    },
  ],
});
