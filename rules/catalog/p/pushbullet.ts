/** Pushbullet. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pushbullet',
  title: 'Pushbullet',
  url: 'https://www.pushbullet.com',
  severity: 'high',
  opens: "reads and sends the user's pushes, chats and sms",
  rotate: "In the account's API settings.",
  sources: ['https://docs.pushbullet.com/'],
  rules: [
    {
      kind: 'access-token',
      words: ['pushbullet'],
      form: "'o.' alnum{32}",
      verify: 'GET https://api.pushbullet.com/v2/users/me [Access-Token: {token}]',
    },
    {
      kind: 'api-key',
      words: ['pushbullet'],
      form: 'word[.]{34}',
      verify: 'GET https://api.pushbullet.com/v2/users/me [Access-Token: {token}]',
    },
  ],
});
