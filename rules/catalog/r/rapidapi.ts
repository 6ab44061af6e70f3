/** RapidAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rapidapi',
  title: 'RapidAPI',
  url: 'https://rapidapi.com',
  severity: 'medium',
  opens: "calls subscribed apis at the account's cost",
  rotate: 'https://docs.rapidapi.com/docs/keys',
  sources: ['https://docs.rapidapi.com/docs/keys'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['rapidapi'],
      form: 'b64url{50}',
      verify: 'GET https://covid-19-tracking.p.rapidapi.com/v1 [x-rapidapi-key: {token}]',
    },
  ],
});
