/** CloudSight. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloudsight',
  title: 'CloudSight',
  url: 'https://cloudsight.ai',
  severity: 'low',
  opens: "recognises images at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['cloudsight'],
      form: 'alnum{20,24}',
      verify: 'GET https://api.cloudsightapi.com/image_requests [Authorization: CloudSight {token}]',
    },
  ],
});
