/** FlightStats by Cirium. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flightstats',
  title: 'FlightStats by Cirium',
  url: 'https://www.flightstats.com',
  severity: 'low',
  opens: "looks up flight status at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'app-id',
      severity: 'low',
      confidence: 0.6,
      words: ['flightstats'],
      form: 'hex{8}',
      part: true,
      paired: ['flightstats.app-key'],
    },
    { kind: 'app-key', confidence: 0.6, words: ['flightstats'], form: 'hex{32}', paired: ['flightstats.app-id'] },
  ],
});
