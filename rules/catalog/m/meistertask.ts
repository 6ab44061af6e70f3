/** MeisterTask. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'meistertask',
  title: 'MeisterTask',
  url: 'https://www.meistertask.com',
  severity: 'medium',
  opens: "reads and writes the user's projects and tasks",
  rotate: "In the account's API settings.",
  sources: ['https://developers.meistertask.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['meistertask'],
      form: 'alnum{43}',
      verify: 'GET https://www.meistertask.com/api/projects [Authorization: Bearer {token}]',
    },
  ],
});
