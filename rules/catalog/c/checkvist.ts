/** Checkvist. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'checkvist',
  title: 'Checkvist',
  url: 'https://checkvist.com',
  severity: 'medium',
  opens: "reads and writes the user's lists",
  rotate: "In the account's API settings.",
  sources: ['https://checkvist.com/auth/api'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['checkvist'], form: 'alnum[_-]{16,64}' }],
});
