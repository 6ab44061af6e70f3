/** BlazeMeter API Monitoring. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'blazemeter',
  title: 'BlazeMeter API Monitoring',
  url: 'https://www.blazemeter.com',
  severity: 'medium',
  opens: "reads and runs the account's API tests",
  rotate: "In the account's API settings.",
  sources: ['https://help.blazemeter.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['blazemeter', 'runscope'],
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://api.runscope.com/account [Authorization: Bearer {token}]',
    },
  ],
});
