/** Sportmonks. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sportsmonk',
  title: 'Sportmonks',
  url: 'https://www.sportmonks.com',
  severity: 'low',
  opens: 'looks up sports results and fixtures',
  rotate: "In the account's API settings.",
  sources: ['https://docs.sportmonks.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['sportsmonk'],
      form: 'alnum{60}',
      verify: 'GET https://soccer.sportmonks.com/api/v2.0/leagues?api_token={token}',
    },
  ],
});
