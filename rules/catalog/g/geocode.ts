/** Geocode.xyz. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'geocode',
  title: 'Geocode.xyz',
  url: 'https://geocode.xyz',
  severity: 'low',
  opens: "looks up addresses on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://geocode.xyz/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['geocode'],
      form: 'alnum{28}',
      verify: 'GET https://geocode.xyz/51.4647,0.0079?json=1&auth={token}',
    },
  ],
});
