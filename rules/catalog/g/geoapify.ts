/** Geoapify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'geoapify',
  title: 'Geoapify',
  url: 'https://www.geoapify.com',
  severity: 'low',
  opens: "looks up places and routes on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://apidocs.geoapify.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['geoapify'],
      form: 'alnum{32}',
      verify: 'GET https://api.geoapify.com/v1/geocode/search?text=California&apiKey={token}',
    },
  ],
});
