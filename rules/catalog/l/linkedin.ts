/** LinkedIn. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'linkedin',
  title: 'LinkedIn',
  url: 'https://www.linkedin.com',
  severity: 'high',
  opens: 'acts as the registered application for its members',
  rotate: 'https://www.linkedin.com/developers/apps',
  sources: ['https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication'],
  rules: [
    { kind: 'access-token', words: ['linkedin'], form: "'AQ' b64url{200,1000}" },
    { kind: 'client-id', severity: 'low', confidence: 0.8, words: ['linked', 'linkedin'], form: 'alnum{12,14}', part: true },
    {
      kind: 'client-secret',
      confidence: 0.8,
      words: ['linked', 'linkedin'],
      form: 'alnum{16}',
      verify: 'GET https://api.linkedin.com/v2/me [Authorization: Bearer {token}]',
    },
  ],
});
