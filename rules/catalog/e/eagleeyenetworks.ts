/** Eagle Eye Networks. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'eagleeyenetworks',
  title: 'Eagle Eye Networks',
  url: 'https://www.een.com',
  severity: 'critical',
  opens: "sees and manages the account's cameras and recordings",
  rotate: "In the account's API settings.",
  sources: ['https://developer.eagleeyenetworks.com/'],
  rules: [{ kind: 'api-key', words: ['eagleeyenetworks'], form: 'alnum{15}', paired: ['email'] }],
});
