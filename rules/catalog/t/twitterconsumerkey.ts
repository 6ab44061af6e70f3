/** X (formerly Twitter) consumer key. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'twitterconsumerkey',
  title: 'X (formerly Twitter) consumer key',
  url: 'https://x.com',
  severity: 'high',
  opens: "acts as the app and signs its users' requests",
  rotate: 'https://developer.x.com/en/portal/dashboard',
  sources: ['https://docs.x.com/'],
  rules: [
    {
      kind: 'consumer-key',
      confidence: 0.6,
      words: ['twitter', 'consumer_key'],
      form: 'alnum{25}',
      paired: ['twitterconsumerkey.consumer-secret'],
    },
    {
      kind: 'consumer-secret',
      confidence: 0.6,
      words: ['twitter', 'consumer_secret'],
      form: 'alnum{50}',
      paired: ['twitterconsumerkey.consumer-key'],
    },
  ],
});
