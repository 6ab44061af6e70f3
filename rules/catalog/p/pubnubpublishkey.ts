/** PubNub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pubnubpublishkey',
  title: 'PubNub',
  url: 'https://www.pubnub.com',
  severity: 'medium',
  opens: "publishes messages to the app's channels",
  rotate: 'https://admin.pubnub.com/',
  sources: ['https://www.pubnub.com/docs/'],
  rules: [{ kind: 'publish-key', severity: 'low', form: "'pub-c-' uuid" }],
});
