/** MindMeister. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mindmeister',
  title: 'MindMeister',
  url: 'https://www.mindmeister.com',
  severity: 'medium',
  opens: "reads and writes the user's mind maps",
  rotate: "In the account's API settings.",
  sources: ['https://developers.mindmeister.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['mindmeister'],
      form: 'alnum{43}',
      verify: 'GET https://www.mindmeister.com/services/rest/oauth2?method=mm.maps.getList [Authorization: Bearer {token}]',
    },
  ],
});
