/** MySQL connection string. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mysql',
  title: 'MySQL connection string',
  url: 'https://www.mysql.com',
  severity: 'high',
  opens: 'logs in to the database it names',
  rotate: 'Change the password of the database account with ALTER USER.',
  sources: ['https://dev.mysql.com/doc/refman/8.4/en/set-password.html'],
  rules: [
    {
      kind: 'password',
      words: ['mysql_password', 'mysql_pwd', 'mysql_root_password', 'mysqli_connect'],
      form: 'any{4,128}',
      chosen: true,
    },
  ],
});
