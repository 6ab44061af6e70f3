/** Turso. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'turso',
  title: 'Turso',
  url: 'https://turso.tech',
  severity: 'critical',
  opens: 'reads and writes the databases it was issued for',
  rotate: 'https://docs.turso.tech/cli/db/tokens/invalidate',
  sources: ['https://docs.turso.tech/api-reference/authentication', 'https://docs.turso.tech/sdk/authentication'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.6,
      words: ['turso', 'libsql'],
      form: "'eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.' b64url{60,400} '.' b64url{86}",
    },
  ],
});
