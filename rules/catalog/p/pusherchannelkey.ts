/** Pusher Channels. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pusherchannelkey',
  title: 'Pusher Channels',
  url: 'https://pusher.com',
  severity: 'high',
  opens: "publishes events to the app's channels and authorises users",
  rotate: "In the dashboard, on the app's App Keys page.",
  sources: ['https://pusher.com/docs/channels/'],
  rules: [
    { kind: 'app-key', words: ['pusher'], nameOnly: true, form: 'hex{20}', paired: ['pusherchannelkey.app-secret', 'app-id'] },
    { kind: 'app-secret', words: ['pusher'], nameOnly: true, form: 'hex{20}', paired: ['pusherchannelkey.app-key', 'app-id'] },
  ],
});
