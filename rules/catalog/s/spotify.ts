/** Spotify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'spotify',
  title: 'Spotify',
  url: 'https://www.spotify.com',
  severity: 'medium',
  opens: "reads the catalogue or a user's library within its scopes",
  rotate: 'https://developer.spotify.com/dashboard',
  sources: ['https://developer.spotify.com/documentation/web-api/concepts/authorization'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['spotify'],
      form: 'b64url{100,400}',
      verify: 'GET https://api.spotify.com/v1/me [Authorization: Bearer {token}]',
    },
    { kind: 'api-secret', words: ['spotify'], form: 'alnum{32}', paired: ['api-secret'] },
  ],
});
