/** Scrutinizer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scrutinizerci',
  title: 'Scrutinizer',
  url: 'https://scrutinizer-ci.com',
  severity: 'critical',
  opens: 'reads connected repositories and runs their inspections',
  rotate: "In the account's API settings.",
  sources: ['https://scrutinizer-ci.com/docs/'],
  rules: [
    {
      kind: 'access-token',
      words: ['scrutinizer'],
      form: 'alnum{64}',
      verify: 'GET https://scrutinizer-ci.com/api/user/repositories?access_token={token}',
    },
  ],
});
