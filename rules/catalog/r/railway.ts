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
  otherHosts: true,
  rules: [
    {
      kind: 'api-token',
      words: ['railway'],
      nameOnly: true,
      form: 'UUID',
      verify: {
        method: 'POST',
        url: 'https://backboard.railway.com/graphql/v2',
        headers: { Authorization: 'Bearer {token}' },
        body: '{"query":"{ me { id } }"}',
        live: { has: ['$.data.me.id'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.me.id'] },
      },
    },
    {
      kind: 'api-token-2',
      words: ['railway'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: {
        method: 'POST',
        url: 'https://backboard.railway.com/graphql/v2',
        headers: { Authorization: 'Bearer {token}' },
        body: '{"query":"{ me { id } }"}',
        live: { has: ['$.data.me.id'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.me.id'] },
      },
    },
  ],
});
