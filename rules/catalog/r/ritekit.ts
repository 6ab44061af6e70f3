/** RiteKit. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ritekit',
  title: 'RiteKit',
  url: 'https://ritekit.com',
  severity: 'low',
  opens: 'looks up hashtag statistics',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['ritekit'],
      form: 'xdigit{44}',
      verify: 'GET https://api.ritekit.com/v1/stats/multiple-hashtags?tags=hello&client_id={token}',
    },
  ],
});
