/** Scalingo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scalingo',
  title: 'Scalingo',
  url: 'https://scalingo.com',
  severity: 'critical',
  opens: 'deploys apps and reads their environment variables',
  rotate: "In the account's API settings.",
  sources: ['https://developers.scalingo.com/', 'https://www.github.com/Scalingo/scalingo.js'],
  rules: [
    {
      kind: 'api-token',
      form: "'tk-us-' b64url{48}",
      verify: 'GET https://api.scalingo.com/v1/users/self [Authorization: Bearer {token}]',
    },
  ],
});
