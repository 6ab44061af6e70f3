/** WeatherAPI.com. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'weatherapi',
  title: 'WeatherAPI.com',
  url: 'https://www.weatherapi.com',
  severity: 'low',
  opens: 'looks up weather',
  rotate: "In the account's API settings.",
  sources: ['https://www.weatherapi.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['weatherapi'],
      form: 'alnum{32}',
      verify: 'GET https://api.weatherapi.com/v1/current.json?key={token}&q=London',
    },
  ],
});
