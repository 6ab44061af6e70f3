/** Twitch. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'twitch',
  title: 'Twitch',
  url: 'https://www.twitch.tv',
  severity: 'high',
  opens: 'acts for the user within its scopes, or streams to the channel',
  rotate: "Through the OAuth revoke endpoint, or in the account's connections.",
  sources: ['https://dev.twitch.tv/docs/authentication/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.8,
      words: ['twitch'],
      form: 'alnum{30}',
      verify: 'GET https://id.twitch.tv/oauth2/validate [Authorization: OAuth {token}]',
    },
    {
      kind: 'stream-key',
      severity: 'medium',
      confidence: 0.9,
      words: ['streamkey', 'twitchstreamkey'],
      form: "'live_' digit{8,12} '_' alnum{30,36}",
    },
  ],
});
