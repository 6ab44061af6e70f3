/** Scalr. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'scalr',
  title: 'Scalr',
  url: 'https://www.scalr.com',
  severity: 'critical',
  opens: 'runs terraform and reads its state and variables',
  rotate: 'In the user profile, under personal access tokens.',
  sources: ['https://docs.scalr.io/reference/api-tokens'],
  rules: [
    {
      kind: 'api-access-token',
      confidence: 0.9,
      words: ['scalr'],
      form: "'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJ1c2VyIiwianRpIjoiYXQt' b64url{20,40} '.' b64url{43}",
      verify: 'GET https://scalr.io/api/iacp/v3/accounts [Authorization: Bearer {token}]',
    },
  ],
});
