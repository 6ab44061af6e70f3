/** Amadeus for Developers. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'amadeus',
  title: 'Amadeus for Developers',
  url: 'https://developers.amadeus.com',
  severity: 'medium',
  opens: 'searches and books travel through the application',
  rotate: "In the account's API settings.",
  sources: ['https://developers.amadeus.com/'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.6,
      words: ['amadeus'],
      form: 'alnum{32}',
      part: true,
      paired: ['amadeus.client-secret'],
    },
    { kind: 'client-secret', confidence: 0.6, words: ['amadeus'], form: 'alnum{16}', paired: ['amadeus.client-id'] },
  ],
});
