/** NASA Open APIs. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nasa',
  title: 'NASA Open APIs',
  url: 'https://api.nasa.gov',
  severity: 'low',
  opens: "reads public data on the key's quota",
  rotate: 'Sign up for a new key at api.nasa.gov.',
  sources: ['https://api.nasa.gov'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['nasa'],
      nameOnly: true,
      form: 'alnum{40}',
      verify: 'GET https://api.nasa.gov/planetary/apod?date=1995-06-16&api_key={token}',
    },
  ],
});
