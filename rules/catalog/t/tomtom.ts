/** TomTom. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tomtom',
  title: 'TomTom',
  url: 'https://www.tomtom.com',
  severity: 'low',
  opens: "uses maps, routes and searches at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://developer.tomtom.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['tomtom'],
      form: 'alnum{32}',
      verify: 'GET https://api.tomtom.com/map/1/tile/basic/main/0/0/0.png?view=Unified&key={token}',
    },
  ],
});
