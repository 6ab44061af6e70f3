/** FlightAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flightapi',
  title: 'FlightAPI',
  url: 'https://www.flightapi.io',
  severity: 'low',
  opens: "looks up flights and fares on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://docs.flightapi.io'],
  rules: [
    {
      kind: 'api-key',
      words: ['flightapi'],
      form: 'alnum{24}',
      verify: 'GET https://api.flightapi.io/iata/{token}/london/airport',
    },
  ],
});
