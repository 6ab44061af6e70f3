/** The Odds API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'theoddsapi',
  title: 'The Odds API',
  url: 'https://the-odds-api.com',
  severity: 'low',
  opens: 'looks up betting odds',
  rotate: "In the account's API settings.",
  sources: ['https://the-odds-api.com/liveapi/guides/v4/'],
  rules: [
    {
      kind: 'api-key',
      words: ['odds', 'theoddsapi'],
      form: 'xdigit{32}',
      verify: 'GET https://api.the-odds-api.com/v4/sports/?apiKey={token}',
    },
  ],
});
