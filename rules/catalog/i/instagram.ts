/** Instagram. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'instagram',
  title: 'Instagram',
  url: 'https://www.instagram.com',
  severity: 'high',
  opens: 'reads and publishes media of the account',
  rotate: "In the account's settings, among the connected apps.",
  sources: ['https://developers.facebook.com/docs/instagram-platform'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.6,
      form: "('IGQV' | 'IGAA') alnum[_-]{100,300}",
      verify: 'GET https://graph.instagram.com/me?access_token={token}',
    },
    {
      kind: 'graph-api-access-token',
      form: "'IGQVJ' b64url{50,200}",
      verify: 'GET https://graph.instagram.com/me?fields=id,username&access_token={token}',
    },
  ],
});
