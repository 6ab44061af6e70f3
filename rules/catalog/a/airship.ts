/** Airship. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'airship',
  title: 'Airship',
  url: 'https://www.airship.com',
  severity: 'high',
  opens: "sends push notifications to the app's users",
  rotate: "In the account's API settings.",
  sources: ['https://docs.airship.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['airship'], nameOnly: true, form: 'alnum[_-]{16,64}' }],
});
