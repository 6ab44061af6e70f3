/** Kickbox. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kickbox',
  title: 'Kickbox',
  url: 'https://kickbox.com',
  severity: 'medium',
  opens: "verifies mail addresses at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.kickbox.com'],
  rules: [{ kind: 'api-key', words: ['kickbox'], form: 'word{1,121} alnum{64}' }],
});
