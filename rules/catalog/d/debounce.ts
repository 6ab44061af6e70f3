/** DeBounce. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'debounce',
  title: 'DeBounce',
  url: 'https://debounce.io',
  severity: 'medium',
  opens: "verifies e-mail addresses at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['debounce'], form: 'alnum{13}' }],
});
