/** positionstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'positionstack',
  title: 'positionstack',
  url: 'https://positionstack.com',
  severity: 'low',
  opens: "geocodes addresses at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://positionstack.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['positionstack'],
      form: 'word{32}',
      verify: 'GET https://api.positionstack.com/v1/forward?access_key={token}&query=India',
    },
  ],
});
