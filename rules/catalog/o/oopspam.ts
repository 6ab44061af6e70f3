/** OOPSpam. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'oopspam',
  title: 'OOPSpam',
  url: 'https://www.oopspam.com',
  severity: 'low',
  opens: "checks content for spam on the account's quota",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['oopspam'], form: 'alnum{40}' }],
});
