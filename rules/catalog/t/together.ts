/** Together AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'together',
  title: 'Together AI',
  url: 'https://www.together.ai',
  severity: 'high',
  opens: "calls models at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.together.ai/reference/authentication-1'],
  rules: [
    {
      kind: 'api-key',
      form: "'tgp_v1_' b64url{43}",
      verify: 'GET https://api.together.xyz/v1/models [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-legacy',
      confidence: 0.6,
      words: ['together', 'togetherai'],
      form: 'hex{64}',
      verify: 'GET https://api.together.xyz/v1/models [Authorization: Bearer {token}]',
    },
  ],
});
