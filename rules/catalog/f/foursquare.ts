/** Foursquare. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'foursquare',
  title: 'Foursquare',
  url: 'https://foursquare.com',
  severity: 'low',
  opens: "looks up venues and places at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.foursquare.com'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      words: ['foursquare'],
      nameOnly: true,
      form: 'alnum{48}',
      part: true,
      paired: ['client-id'],
    },
  ],
});
