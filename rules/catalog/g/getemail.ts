/** GetEmail.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'getemail',
  title: 'GetEmail.io',
  url: 'https://getemail.io',
  severity: 'medium',
  opens: "looks up mail addresses at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['getemail'], form: 'alnum[-]{20}' }],
});
