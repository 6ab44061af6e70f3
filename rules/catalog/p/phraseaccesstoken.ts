/** Phrase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'phraseaccesstoken',
  title: 'Phrase',
  url: 'https://phrase.com',
  severity: 'medium',
  opens: "reads and writes the projects' translations",
  rotate: 'https://app.phrase.com/settings/oauth_access_tokens',
  sources: ['https://developers.phrase.com/api/'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.6,
      words: ['phrase', 'phraseapp'],
      form: 'hex{64}',
      verify: 'GET https://api.phrase.com/v2/user [Authorization: token {token}]',
    },
  ],
});
