/** aviationstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'aviationstack',
  title: 'aviationstack',
  url: 'https://aviationstack.com',
  severity: 'low',
  opens: "looks up flights at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://aviationstack.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['aviationstack'],
      form: 'alnum{32}',
      verify: 'GET https://api.aviationstack.com/v1/flights?access_key={token}',
    },
  ],
});
