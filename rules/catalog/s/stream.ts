/** Stream. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stream',
  title: 'Stream',
  url: 'https://getstream.io',
  severity: 'high',
  opens: 'with the secret, reads and changes all chats and feeds of the app',
  rotate: "In the dashboard, on the app's page.",
  sources: ['https://getstream.io/chat/docs/'],
  rules: [
    { kind: 'api-key', words: ['getstream'], form: 'alnum{8,14}' },
    { kind: 'api-secret', words: ['getstream'], form: 'alnum{64}' },
  ],
});
