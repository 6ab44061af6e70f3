/** ZeroBounce. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zerobounce',
  title: 'ZeroBounce',
  url: 'https://www.zerobounce.net',
  severity: 'medium',
  opens: "checks mail addresses at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.zerobounce.net/docs/'],
  rules: [{ kind: 'api-key', words: ['zerobounce'], form: 'alnum{32}' }],
});
