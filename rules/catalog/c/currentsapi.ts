/** Currents API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'currentsapi',
  title: 'Currents API',
  url: 'https://currentsapi.services',
  severity: 'low',
  opens: "looks up news at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://currentsapi.services/en/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['currentsapi'],
      form: 'b64url[+=]{48}',
      verify: 'GET https://api.currentsapi.services/v1/latest-news [Authorization: {token}]',
    },
  ],
});
