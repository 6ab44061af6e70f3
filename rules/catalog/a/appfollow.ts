/** AppFollow. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'appfollow',
  title: 'AppFollow',
  url: 'https://appfollow.io',
  severity: 'medium',
  opens: 'reads and answers app reviews as the account',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['appfollow'],
      form: "'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.' alnum{74} '.' b64url{43}",
      verify: 'GET https://api.appfollow.io/api/v2/account/users [X-AppFollow-API-Token: {token}]',
    },
  ],
});
