/** ClickHelp. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clickhelp',
  title: 'ClickHelp',
  url: 'https://clickhelp.com',
  severity: 'medium',
  opens: "reads and changes the portal's documentation",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['clickhelp'], form: 'alnum[_-]{16,64}' }],
});
