/** StatusCake. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'statuscake',
  title: 'StatusCake',
  url: 'https://www.statuscake.com',
  severity: 'high',
  opens: 'reads and changes uptime tests and alerts',
  rotate: "In the account's API settings.",
  sources: ['https://developers.statuscake.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['statuscake'],
      form: 'b64url{20}',
      verify: 'GET https://api.statuscake.com/v1/ssl [Authorization: Bearer {token}]',
    },
  ],
});
