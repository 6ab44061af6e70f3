/** Codequiry. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'codequiry',
  title: 'Codequiry',
  url: 'https://codequiry.com',
  severity: 'medium',
  opens: 'runs plagiarism checks and reads submitted code',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['codequiry'],
      form: 'alnum{64}',
      verify: 'GET https://codequiry.com/api/v1/checks [apikey: {token}]',
    },
  ],
});
