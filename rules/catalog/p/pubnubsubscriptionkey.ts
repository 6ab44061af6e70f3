/** PubNub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pubnubsubscriptionkey',
  title: 'PubNub',
  url: 'https://www.pubnub.com',
  severity: 'medium',
  opens: "listens to the app's channels",
  rotate: 'https://admin.pubnub.com/',
  sources: ['https://www.pubnub.com/docs/'],
  rules: [{ kind: 'subscribe-key', severity: 'low', form: "'sub-c-' uuid" }],
});
