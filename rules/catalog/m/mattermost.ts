/** Mattermost. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mattermost',
  title: 'Mattermost',
  url: 'https://mattermost.com',
  severity: 'high',
  opens: 'reads and posts messages as the user',
  rotate: "In the profile's security settings, under personal access tokens.",
  sources: ['https://developers.mattermost.com/integrate/reference/personal-access-token/'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['mattermost', 'mm'],
      form: 'alnum{26}',
      paired: ['url'],
      verify: 'GET https://{base}/api/v4/users/me [Authorization: Bearer {token}]',
    },
  ],
});
