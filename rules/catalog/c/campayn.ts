/** Campayn. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'campayn',
  title: 'Campayn',
  url: 'https://campayn.com',
  severity: 'high',
  opens: 'reads contacts and sends e-mail campaigns',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['campayn'],
      form: 'alnum{64}',
      verify: 'GET https://campayn.com/api/v1/lists [Authorization: TRUEREST apikey={token}]',
    },
  ],
});
