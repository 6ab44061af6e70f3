/** MapQuest. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mapquest',
  title: 'MapQuest',
  url: 'https://www.mapquest.com',
  severity: 'low',
  opens: "geocodes and routes at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://developer.mapquest.com/documentation/'],
  rules: [
    {
      kind: 'api-key',
      words: ['mapquest'],
      form: 'alnum{32}',
      verify: 'GET https://www.mapquestapi.com/datamanager/v2/get-column-types?key={token}',
    },
  ],
});
