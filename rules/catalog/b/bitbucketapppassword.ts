/** Bitbucket app password. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bitbucketapppassword',
  title: 'Bitbucket app password',
  url: 'https://bitbucket.org',
  severity: 'critical',
  opens: 'reads and writes repositories as the user',
  rotate: 'https://bitbucket.org/account/settings/app-passwords/',
  sources: ['https://support.atlassian.com/bitbucket-cloud/docs/api-tokens'],
  rules: [
    {
      kind: 'app-password',
      confidence: 0.9,
      words: ['bitbucketapppassword'],
      form: "'ATBB' alnum{24} HEX{8}",
      paired: ['username'],
      verify: 'GET https://api.bitbucket.org/2.0/user [Authorization: Basic base64({user}:{token})]',
    },
  ],
});
