/** SQL account password. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sqlpassword',
  title: 'SQL account password',
  severity: 'critical',
  opens: 'logs in to the database as the named account',
  rotate: 'Set a new password with ALTER USER or ALTER LOGIN.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-alterrole.html',
    'https://dev.mysql.com/doc/refman/8.4/en/set-password.html',
  ],
  rules: [
    {
      kind: 'identified-by',
      words: ['identified_by', 'with_password', 'create_user', 'alter_user', 'create_login', 'set_password'],
      form: 'any{4,80}',
      chosen: true,
    },
  ],
});
