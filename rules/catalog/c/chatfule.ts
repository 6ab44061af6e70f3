/** Chatfuel. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'chatfule',
  title: 'Chatfuel',
  url: 'https://chatfuel.com',
  severity: 'high',
  opens: 'sends bot messages and reads subscribers',
  rotate: "In the account's API settings.",
  sources: ['https://docs.chatfuel.com/'],
  rules: [
    {
      kind: 'chatfuel-api-key',
      words: ['chatfuel'],
      form: 'alnum{128}',
      verify: 'GET https://dashboard.chatfuel.com/api/bots [Authorization: Bearer {token}]',
    },
  ],
});
