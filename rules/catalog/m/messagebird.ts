/** MessageBird (Bird). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'messagebird',
  title: 'MessageBird (Bird)',
  url: 'https://bird.com',
  severity: 'high',
  opens: "sends text messages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.bird.com/api', 'https://developers.messagebird.com'],
  rules: [
    { kind: 'api-token', confidence: 0.8, words: ['message_bird', 'messagebird'], form: 'b64url{25}' },
    { kind: 'client-id', severity: 'low', words: ['message_bird'], form: 'UUID', part: true },
  ],
});
