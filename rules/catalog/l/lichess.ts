/** Lichess. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lichess',
  title: 'Lichess',
  url: 'https://lichess.org',
  severity: 'medium',
  opens: "acts as the player within the token's scopes",
  rotate: 'https://lichess.org/account/oauth/token',
  sources: ['https://lichess.org/api'],
  rules: [
    {
      kind: 'personal-access-token',
      confidence: 0.9,
      words: ['lichess'],
      form: "'lip_' word{16,60}",
      verify: 'GET https://lichess.org/api/account [Authorization: Bearer {token}]',
    },
  ],
});
