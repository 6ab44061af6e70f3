/** Polls API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pollsapi',
  title: 'Polls API',
  url: 'https://pollsapi.com',
  severity: 'low',
  opens: "reads and writes the account's polls",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['pollsapi'],
      form: 'alnum{28}',
      verify: 'GET https://api.pollsapi.com/v1/get/polls?offset=0&limit=10 [api-key: {token}]',
    },
  ],
});
