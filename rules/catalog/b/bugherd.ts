/** BugHerd. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bugherd',
  title: 'BugHerd',
  url: 'https://bugherd.com',
  severity: 'medium',
  opens: "reads and writes the account's projects and bug reports",
  rotate: "In the account's API settings.",
  sources: ['https://www.bugherd.com/api_v2'],
  rules: [
    {
      kind: 'api-key',
      words: ['bugherd'],
      form: 'alnum{22}',
      verify: 'GET https://www.bugherd.com/api_v2/projects.json [Authorization: Basic base64({token}:x)]',
    },
  ],
});
