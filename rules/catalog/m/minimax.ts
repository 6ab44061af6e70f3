/** MiniMax. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'minimax',
  title: 'MiniMax',
  url: 'https://www.minimax.io',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: "In the MiniMax platform's user center, under interface keys.",
  sources: ['https://platform.minimaxi.com/docs/guides/quickstart', 'https://platform.minimax.io/docs'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      form: "'sk-api-' b64url{119}",
      verify: 'GET https://api.minimax.io/v1/models [Authorization: Bearer {token}]',
    },
  ],
});
