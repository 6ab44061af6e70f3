/** Travis CI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'travisci',
  title: 'Travis CI',
  url: 'https://www.travis-ci.com',
  severity: 'critical',
  opens: "runs builds and reads repositories' build settings",
  rotate: "In the account's API settings.",
  sources: ['https://developer.travis-ci.com/authentication'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['travis'],
      form: 'b64url{22}',
      verify: 'GET https://api.travis-ci.com/repos?limit=1 [Authorization: token {token}]',
    },
  ],
});
