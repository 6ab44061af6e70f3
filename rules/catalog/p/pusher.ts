/** Pusher. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pusher',
  title: 'Pusher',
  url: 'https://pusher.com',
  severity: 'medium',
  opens: "connects to the app's channels; with the secret, publishes events",
  rotate: "In the dashboard, on the app's App Keys page.",
  sources: ['https://pusher.com/docs/channels/'],
  rules: [{ kind: 'channels-app-key', words: ['beams', 'channels', 'chatkit', 'pusher'], form: 'xdigit{20}' }],
});
