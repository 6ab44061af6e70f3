/** PubNub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pubnubpublishkey',
  title: 'PubNub',
  url: 'https://www.pubnub.com',
  severity: 'medium',
  opens: "publishes messages to the app's channels",
  rules: [{ kind: 'publish-key', severity: 'low', form: "'pub-c-' uuid" }],
});
