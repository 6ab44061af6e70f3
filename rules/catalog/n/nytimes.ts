/** The New York Times Developer Network. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nytimes',
  title: 'The New York Times Developer Network',
  url: 'https://developer.nytimes.com',
  severity: 'low',
  opens: "reads article metadata on the key's quota",
  rotate: "In the account's API settings.",
  sources: ['https://developer.nytimes.com'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['new_york_times', 'newyorktimes', 'nytimes'],
      form: 'b64url[=]{32}',
      verify: 'GET https://api.nytimes.com/svc/topstories/v2/home.json?api-key={token}',
    },
  ],
});
