/** PostgreSQL. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'postgres',
  title: 'PostgreSQL',
  url: 'https://www.postgresql.org',
  severity: 'critical',
  opens: "reads and writes the database with the role's rights",
  rotate: "Change the role's password with ALTER ROLE and update its clients.",
  sources: [
    'https://www.postgresql.org/docs/current/libpq-connect.html',
    'https://www.postgresql.org/docs/current/libpq-pgpass.html',
  ],
  rules: [
    {
      kind: 'libpq-dsn-password',
      confidence: 0.8,
      words: ['pgpassword', 'pg_connect', 'psycopg2'],
      form: 'any{3,200}',
      chosen: true,
    },
  ],
});
