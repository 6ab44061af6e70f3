/** Fly.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flyio',
  title: 'Fly.io',
  url: 'https://fly.io',
  severity: 'critical',
  opens: "deploys to and controls the organisation's apps and machines",
  rotate: 'https://fly.io/tokens',
  sources: ['https://fly.io/docs/flyctl/tokens-revoke', 'https://fly.io/docs/security/tokens/'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.9,
      words: ['flyio'],
      form: "'FlyV1 ' b64[,-_]{100,400} '='{0,2}",
      verify: {
        method: 'POST',
        url: 'https://api.fly.io/graphql',
        headers: { Authorization: 'Bearer {token}' },
        body: '{"query":"{ viewer { id } }"}',
        live: { has: ['$.data.viewer.id'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.viewer.id'] },
      },
    },
    { kind: 'access-token-2', form: "('fm1a_' | 'fm1r_' | 'fm2_') b64{100,400} '='{0,3}" },
    { kind: 'access-token-3', form: "'fo1_' b64url{43}" },
  ],
});
