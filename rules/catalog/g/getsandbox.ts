/** Sandbox. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'getsandbox',
  title: 'Sandbox',
  url: 'https://getsandbox.com',
  severity: 'low',
  opens: 'edits the mock APIs of the account',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['getsandbox'], form: 'alnum[_-]{16,64}' }],
});
