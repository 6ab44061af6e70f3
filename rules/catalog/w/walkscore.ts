/** Walk Score. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'walkscore',
  title: 'Walk Score',
  url: 'https://www.walkscore.com',
  severity: 'low',
  opens: 'looks up walk and transit scores',
  rotate: "In the account's API settings.",
  sources: ['https://www.walkscore.com/professional/api.php'],
  rules: [
    {
      kind: 'api-key',
      words: ['walkscore'],
      form: 'alnum{32}',
      verify: 'GET https://transit.walkscore.com/transit/search/stops/?lat=40.712776&lon=-74.005974&wsapikey={token}',
    },
  ],
});
