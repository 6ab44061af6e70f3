/** SigOpt. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sigopt',
  title: 'SigOpt',
  url: 'https://sigopt.com',
  severity: 'medium',
  opens: "reads and changes the account's experiments",
  rotate: "In the account's API settings.",
  sources: ['https://docs.sigopt.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['sigopt'],
      form: 'alnum{48}',
      verify: 'GET https://api.sigopt.com/v1/experiments [Authorization: Basic base64({token}:)]',
    },
  ],
});
