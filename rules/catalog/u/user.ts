/** User.com. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'user',
  title: 'User.com',
  url: 'https://user.com',
  severity: 'high',
  opens: 'reads and changes crm users and their events',
  rotate: "In the account's API settings.",
  sources: ['https://docs.user.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['user_com', 'usercom'], form: 'alnum[_-]{16,64}' }],
});
