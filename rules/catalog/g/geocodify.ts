/** Geocodify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'geocodify',
  title: 'Geocodify',
  url: 'https://geocodify.com',
  severity: 'low',
  opens: "looks up addresses on the account's quota",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['geocodify'],
      form: 'alnum{40}',
      verify: 'GET https://api.geocodify.com/v2/geocode?api_key={token}',
    },
  ],
});
