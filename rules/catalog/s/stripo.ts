/** Stripo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stripo',
  title: 'Stripo',
  url: 'https://stripo.email',
  severity: 'medium',
  opens: "reads the project's mail templates",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'jwt-token',
      confidence: 0.9,
      words: ['stripo'],
      form: "'eyJhbGciOiJIUzI1NiJ9.' alnum{130} '.' b64url{43}",
      verify: 'GET https://stripo.email/emailgeneration/v1/emails?parameters=sortingAsc=true [Stripo-Api-Auth: {token}]',
    },
  ],
});
