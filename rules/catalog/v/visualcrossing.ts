/** Visual Crossing. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'visualcrossing',
  title: 'Visual Crossing',
  url: 'https://www.visualcrossing.com',
  severity: 'low',
  opens: "looks up weather at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.visualcrossing.com/resources/documentation/weather-api/'],
  rules: [
    {
      kind: 'api-key',
      words: ['visualcrossing'],
      form: 'alnum{25}',
      verify: 'GET https://weather.visualcrossing.com/VisualCrossingWebServices/rest/services/timeline/LA?key={token}',
    },
  ],
});
