/** Reply.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'replyio',
  title: 'Reply.io',
  url: 'https://reply.io',
  severity: 'high',
  opens: 'reads contacts and runs mail campaigns as the account',
  rotate: 'In the account settings, under API keys.',
  sources: ['https://apidocs.reply.io/'],
  rules: [
    { kind: 'api-key', words: ['replyio'], form: 'alnum{24}', verify: 'GET https://api.reply.io/v1/people [X-Api-Key: {token}]' },
  ],
});
