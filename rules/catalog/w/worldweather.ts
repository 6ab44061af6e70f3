/** World Weather Online. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'worldweather',
  title: 'World Weather Online',
  url: 'https://www.worldweatheronline.com',
  severity: 'low',
  opens: "looks up weather at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.worldweatheronline.com/weather-api/api/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['worldweather'],
      form: 'alnum{31}',
      verify: 'GET https://api.worldweatheronline.com/premium/v1/search.ashx?query=LA&key={token}',
    },
  ],
});
