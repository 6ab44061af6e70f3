/** Clockify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clockify',
  title: 'Clockify',
  url: 'https://clockify.me',
  severity: 'medium',
  opens: 'reads and writes time entries as the user',
  rotate: "In the account's API settings.",
  sources: ['https://docs.clockify.me/'],
  rules: [
    {
      kind: 'api-key',
      words: ['clockify'],
      form: 'alnum{48}',
      verify: 'GET https://api.clockify.me/api/v1/user [X-Api-Key: {token}]',
    },
  ],
});
