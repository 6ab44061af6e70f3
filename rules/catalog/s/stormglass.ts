/** Storm Glass. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stormglass',
  title: 'Storm Glass',
  url: 'https://stormglass.io',
  severity: 'low',
  opens: 'looks up marine weather',
  rotate: "In the account's API settings.",
  sources: ['https://docs.stormglass.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['stormglass'],
      form: 'alnum[-]{73}',
      verify: 'GET https://api.stormglass.io/v2/weather/point?lat=40.7127&lng=074.0059&params=windSpeed [Authorization: {token}]',
    },
  ],
});
