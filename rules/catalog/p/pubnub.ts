/** PubNub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pubnub',
  title: 'PubNub',
  url: 'https://www.pubnub.com',
  severity: 'medium',
  opens: "publishes to and subscribes to the app's channels",
  rotate: 'https://admin.pubnub.com/',
  sources: ['https://www.pubnub.com/docs/'],
  rules: [
    {
      kind: 'publish-key',
      severity: 'low',
      form: "'pub-c-' alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      paired: ['pubnub.subscription-key'],
    },
    { kind: 'subscription-key', form: "'sub-c-' alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}" },
  ],
});
