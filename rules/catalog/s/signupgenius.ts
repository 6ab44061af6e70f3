/** SignUpGenius. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'signupgenius',
  title: 'SignUpGenius',
  url: 'https://www.signupgenius.com',
  severity: 'medium',
  opens: 'reads sign-ups and their participants',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['signupgenius'],
      form: 'alnum{32}',
      verify: 'GET https://api.signupgenius.com/v2/k/user/profile/?user_key={token}',
    },
  ],
});
