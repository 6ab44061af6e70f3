/** Cloudmersive. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloudmersive',
  title: 'Cloudmersive',
  url: 'https://cloudmersive.com',
  severity: 'medium',
  opens: "calls conversion and scanning APIs at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://api.cloudmersive.com/docs/'],
  rules: [{ kind: 'api-key', words: ['cloudmersive'], form: 'alnum[-]{36}' }],
});
