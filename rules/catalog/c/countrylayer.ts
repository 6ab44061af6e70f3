/** countrylayer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'countrylayer',
  title: 'countrylayer',
  url: 'https://countrylayer.com',
  severity: 'low',
  opens: "looks up country data at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://countrylayer.com/documentation/'],
  rules: [
    {
      kind: 'api-key',
      words: ['countrylayer'],
      form: 'alnum{32}',
      verify: 'GET https://api.countrylayer.com/v2/all?access_key={token}',
    },
  ],
});
