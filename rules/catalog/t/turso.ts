/** Turso. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'turso',
  title: 'Turso',
  url: 'https://turso.tech',
  severity: 'critical',
  opens: 'reads and writes the databases it was issued for',
  rules: [
    {
      kind: 'api-token',
      confidence: 0.6,
      words: ['turso', 'libsql'],
      form: "'eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.' b64url{60,400} '.' b64url{86}",
    },
  ],
});
