/** Zulip. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zulipchat',
  title: 'Zulip',
  url: 'https://zulip.com',
  severity: 'high',
  opens: 'reads and posts messages as the bot or user',
  rotate: 'In the personal settings, under Bots or Account & privacy.',
  sources: ['https://zulip.com/api/rest'],
  rules: [
    {
      kind: 'bot-api-key',
      confidence: 0.6,
      words: ['zulip'],
      form: 'alnum{32}',
      paired: ['bot email'],
      verify: 'GET https://{host}/api/v1/users/me [Authorization: Basic base64({email}:{token})]',
    },
  ],
});
