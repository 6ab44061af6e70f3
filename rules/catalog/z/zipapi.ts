/** ZipAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zipapi',
  title: 'ZipAPI',
  url: 'https://zipapi.us',
  severity: 'low',
  opens: 'looks up zip codes',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['zipapi'], form: 'alnum[_-]{16,64}' }],
});
