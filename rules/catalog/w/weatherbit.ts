/** Weatherbit. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'weatherbit',
  title: 'Weatherbit',
  url: 'https://www.weatherbit.io',
  severity: 'low',
  opens: 'looks up weather',
  rotate: "In the account's API settings.",
  sources: ['https://www.weatherbit.io/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['weatherbit'],
      form: 'alnum{32}',
      verify: 'GET https://api.weatherbit.io/v2.0/history/airquality?lat=38.0&lon=-78.0&key={token}',
    },
  ],
});
