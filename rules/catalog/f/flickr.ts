/** Flickr. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flickr',
  title: 'Flickr',
  url: 'https://www.flickr.com',
  severity: 'medium',
  opens: 'acts on photos of the account that granted it',
  rotate: "In the account's settings, among the authorised apps.",
  sources: ['https://www.flickr.com/services/api/auth.oauth.html'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['flickr'],
      form: 'alnum{32}',
      verify: 'GET https://www.flickr.com/services/rest/?method=flickr.tags.getHotList&api_key={token}',
    },
  ],
});
