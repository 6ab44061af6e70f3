/** LINE Messaging API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'linemessaging',
  title: 'LINE Messaging API',
  url: 'https://developers.line.biz',
  severity: 'high',
  opens: 'sends messages to the followers of the channel',
  rotate: 'https://developers.line.biz/console/',
  sources: ['https://developers.line.biz/en/docs/messaging-api/channel-access-tokens/'],
  rules: [
    {
      kind: 'messaging-api-token',
      words: ['linemessaging', 'line'],
      nameOnly: true,
      form: 'b64{171,172}',
      verify: 'GET https://api.line.me/v2/bot/info [Authorization: Bearer {token}]',
    },
    { kind: 'messaging-api-token-2', words: ['linemessaging', 'line'], nameOnly: true, form: "b64{171} '='{0,1}" },
    { kind: 'notify-api-key', words: ['linemessaging', 'linenotify'], form: 'alnum{43}' },
  ],
});
