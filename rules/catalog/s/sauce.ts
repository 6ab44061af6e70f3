/** Sauce Labs. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sauce',
  title: 'Sauce Labs',
  url: 'https://saucelabs.com',
  severity: 'medium',
  opens: 'runs browser tests and reads their results',
  rotate: "In the account's user settings.",
  sources: ['https://docs.saucelabs.com/'],
  rules: [{ kind: 'token', words: ['sauce'], form: 'xdigit[-]{36}' }],
});
