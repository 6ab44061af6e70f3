/** Dareboost. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dareboost',
  title: 'Dareboost',
  url: 'https://www.dareboost.com',
  severity: 'low',
  opens: "runs web performance tests at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['dareboost'], form: 'alnum{60}' }],
});
