/** Overloop. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'overloop',
  title: 'Overloop',
  url: 'https://overloop.com',
  severity: 'high',
  opens: 'reads contacts and runs mail campaigns',
  rotate: "In Overloop's settings, under API keys.",
  rules: [
    {
      kind: 'api-key',
      words: ['overloop'],
      form: 'b64url{50}',
      verify: 'GET https://api.overloop.com/public/v1/users [Authorization: {token}]',
    },
  ],
});
