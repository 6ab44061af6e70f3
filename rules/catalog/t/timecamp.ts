/** TimeCamp. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'timecamp',
  title: 'TimeCamp',
  url: 'https://www.timecamp.com',
  severity: 'medium',
  opens: 'reads and changes time entries and projects',
  rotate: "In the account's API settings.",
  sources: ['https://developer.timecamp.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['timecamp'],
      form: 'alnum{26}',
      verify: 'GET https://app.timecamp.com/third_party/api/user?format=json [Authorization: {token}]',
    },
  ],
});
