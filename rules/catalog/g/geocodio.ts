/** Geocodio. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'geocodio',
  title: 'Geocodio',
  url: 'https://www.geocod.io',
  severity: 'low',
  opens: "looks up addresses at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.geocod.io/docs/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['geocodio', 'geocod_io'], form: 'hex{39}' }],
});
