/** BugSnag. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bugsnag',
  title: 'BugSnag',
  url: 'https://www.bugsnag.com',
  severity: 'medium',
  opens: 'reads projects and their error reports',
  rotate: "In the account's API settings.",
  sources: ['https://docs.bugsnag.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['bugsnag'],
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://api.bugsnag.com/user/organizations?admin [Authorization: token {token}]',
    },
  ],
});
