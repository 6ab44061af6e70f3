/** Facebook. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'facebook',
  title: 'Facebook',
  url: 'https://developers.facebook.com',
  severity: 'high',
  opens: 'acts as the app, page or user it was issued for',
  rotate: 'https://developers.facebook.com/apps/',
  sources: [
    'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
    'https://developers.facebook.com/documentation/facebook-login/guides/access-tokens',
  ],
  rules: [
    { kind: 'access-token', form: "'EAA' alnum{80,800}" },
    { kind: 'access-token-2', confidence: 0.9, words: ['facebook', 'fb'], form: "'EAACEdEose0cBA' alnum{1,121}" },
    { kind: 'app-id', severity: 'low', words: ['facebook', 'fb'], form: 'digit{15}', part: true },
    { kind: 'app-secret', confidence: 0.8, words: ['facebook', 'fb'], form: 'hex{32}', paired: ['facebook.app-id'] },
    {
      kind: 'app-token',
      confidence: 0.8,
      words: ['facebook', 'fb'],
      form: "digit{13,17} '|' b64url{27}",
      verify: 'GET https://graph.facebook.com/debug_token?input_token={token}',
    },
    {
      kind: 'secret-key',
      words: ['facebook', 'fb'],
      form: 'alnum{32,64}',
      paired: ['facebook.app-id'],
      verify: 'GET https://graph.facebook.com/me?access_token={apiid}|{token}',
    },
  ],
});
