/** ClickUp. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clickup',
  title: 'ClickUp',
  url: 'https://clickup.com',
  severity: 'high',
  opens: 'reads and writes tasks and documents as the user',
  rotate: 'https://app.clickup.com/settings/apps',
  sources: ['https://developer.clickup.com/docs/authentication'],
  rules: [
    {
      kind: 'personal-api-token',
      confidence: 0.9,
      words: ['clickup'],
      form: "'pk_' digit{8,9} '_' alnum{32}",
      verify: 'GET https://api.clickup.com/api/v2/user [Authorization: {token}]',
    },
    {
      kind: 'personal-token',
      form: "'pk_' digit{7,8} '_' upalnum{32}",
      verify: 'GET https://api.clickup.com/api/v2/user [Authorization: {token}]',
    },
  ],
});
