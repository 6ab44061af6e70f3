/** Zipcodebase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zipcodebase',
  title: 'Zipcodebase',
  url: 'https://zipcodebase.com',
  severity: 'low',
  opens: 'looks up postal codes',
  rotate: "In the account's dashboard.",
  sources: ['https://app.zipcodebase.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['zipcodebase'],
      form: 'UUID',
      verify: 'GET https://app.zipcodebase.com/api/v1/search?codes=10005,10006 [apikey: {token}]',
    },
  ],
});
