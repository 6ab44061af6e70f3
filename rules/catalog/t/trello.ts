/** Trello. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'trello',
  title: 'Trello',
  url: 'https://trello.com',
  severity: 'high',
  opens: 'reads and changes boards as the user',
  rotate: "In the account's settings, or delete the token through the API.",
  sources: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/'],
  rules: [
    {
      kind: 'api-key',
      words: ['trello'],
      nameOnly: true,
      form: 'alnum[-]{32}',
      paired: ['api-key'],
      verify: 'GET https://api.trello.com/1/members/me?key={token}&token={trelloapitoken}',
    },
    { kind: 'api-token', words: ['trello'], nameOnly: true, form: 'alnum[-]{60,70}' },
  ],
});
