/** StoryChief. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'storychief',
  title: 'StoryChief',
  url: 'https://storychief.io',
  severity: 'medium',
  opens: "reads and publishes the account's stories",
  rotate: "In the account's API settings.",
  sources: ['https://developers.storychief.io/'],
  rules: [{ kind: 'api-key', words: ['storychief'], form: 'b64url[.]{940,1000}' }],
});
