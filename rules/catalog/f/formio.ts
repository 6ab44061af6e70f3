/** Form.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'formio',
  title: 'Form.io',
  url: 'https://form.io',
  severity: 'medium',
  opens: 'reads and writes forms and submissions as the user',
  rotate: 'Sign the user out or change the JWT secret of the server.',
  sources: ['https://help.form.io'],
  rules: [
    {
      kind: 'jwt-token',
      confidence: 0.9,
      words: ['formio'],
      form: "'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.' alnum{220,310} '.' b64url{43}",
      verify: 'GET https://formio.form.io/current [x-jwt-token: {token}]',
    },
  ],
});
