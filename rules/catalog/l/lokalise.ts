/** Lokalise. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lokalise',
  title: 'Lokalise',
  url: 'https://lokalise.com',
  severity: 'medium',
  opens: "reads and writes the team's translations",
  rotate: "In the account's API settings.",
  sources: ['https://developers.lokalise.com/reference/api-authentication'],
  rules: [
    {
      kind: 'api-token',
      words: ['lokalise'],
      form: 'alnum{40}',
      verify: 'GET https://api.lokalise.com/api2/system/languages [x-api-token: {token}]',
    },
  ],
});
