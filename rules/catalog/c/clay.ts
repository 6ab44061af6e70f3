/** Clay. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clay',
  title: 'Clay',
  url: 'https://www.clay.com',
  severity: 'high',
  opens: "reads and enriches the workspace's tables at its cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['clay'], nameOnly: true, form: 'xdigit{20}' }],
});
