/** UpCloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'upcloud',
  title: 'UpCloud',
  url: 'https://upcloud.com',
  severity: 'critical',
  opens: "controls the account's servers and storage",
  rotate: 'In the UpCloud Control Panel, under Account, API Tokens.',
  sources: ['https://upcloud.com/docs/guides/'],
  rules: [
    {
      kind: 'api-token',
      form: "'ucat_' alnum{24,32}",
      verify: 'GET https://api.upcloud.com/1.3/account [Authorization: Bearer {token}]',
    },
  ],
});
