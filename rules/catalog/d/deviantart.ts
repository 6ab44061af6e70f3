/** DeviantArt. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'deviantart',
  title: 'DeviantArt',
  url: 'https://www.deviantart.com',
  severity: 'medium',
  opens: "acts on the user's gallery and messages",
  rotate: 'https://www.deviantart.com/developers/',
  sources: ['https://www.deviantart.com/developers/authentication'],
  rules: [
    { kind: 'access-token', confidence: 0.8, words: ['deviant_art', 'deviantart'], form: 'alnum{40,80}' },
    { kind: 'oauth-client-secret', words: ['da', 'deviant_art', 'deviantart'], form: 'xdigit{32}' },
  ],
});
