/** Textmagic. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'textmagic',
  title: 'Textmagic',
  url: 'https://www.textmagic.com',
  severity: 'high',
  opens: 'sends sms as the account and reads contacts',
  rotate: "In the account's API settings.",
  sources: ['https://docs.textmagic.com/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      words: ['textmagic'],
      form: 'alnum{30}',
      paired: ['username'],
      verify: 'GET https://rest.textmagic.com/api/v2/user [X-TM-Key: {token}; X-TM-Username: {username}]',
    },
  ],
});
