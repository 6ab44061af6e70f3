/** GraphHopper. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'graphhopper',
  title: 'GraphHopper',
  url: 'https://www.graphhopper.com',
  severity: 'low',
  opens: "computes routes and looks up addresses on the plan's quota",
  rotate: "In the account's API settings.",
  sources: ['https://docs.graphhopper.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['graphhopper'],
      form: 'alnum[-]{36}',
      verify: 'GET https://graphhopper.com/api/1/geocode?q=India&type=json&key={token}',
    },
  ],
});
