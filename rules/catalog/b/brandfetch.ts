/** Brandfetch. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'brandfetch',
  title: 'Brandfetch',
  url: 'https://brandfetch.com',
  severity: 'low',
  opens: "looks up brands and logos at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.brandfetch.com/'],
  rules: [{ kind: 'api-key', words: ['brandfetch'], form: 'alnum{40}' }],
});
