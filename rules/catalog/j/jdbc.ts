/** JDBC addresses with the password among their parameters. The secret is the password alone. */
import { defineProvider } from '../../provider.ts';
import { password, text } from '../../sample-text.ts';

export const provider = defineProvider({
  id: 'jdbc',
  title: 'JDBC',
  url: 'https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html',
  rules: [
    {
      id: 'jdbc.connection-password',
      title: 'JDBC address with a password',
      severity: 'high',
      opens: 'reads and writes the database as its user',
      confidence: 0.85,
      pattern:
        /jdbc:[a-z0-9:]{2,30}:\/\/[^\s"'`<>#]{3,240}[;?&](?:password|pwd)=(?![$<%]|\{)(?<secret>[^\s"'`<>;?&{}]{3,64})(?![^\s"'`<>;?&{}])/i,
      keywords: ['jdbc:'],
      window: { before: 64, after: 400 },
      chosen: true,
      specificity: 6,
      samples: {
        match: [
          text('url=jdbc:postgresql://db.internal:5432/app?user=app&password=', password, '\n'),
          text('"jdbc:sqlserver://db.internal:1433;databaseName=app;user=sa;password=', password, ';encrypt=true"\n'),
        ],
        no: [
          () => 'url=jdbc:postgresql://db.internal:5432/app?user=app\n',
          () => 'url=jdbc:mysql://db.internal/app?user=app&password=${PASSWORD}\n',
          text('url=jdbc:mysql://db.internal/app#password=', password, '\n'),
        ],
      },
      rotate: 'Change the password of this user in the database.',
      names: { item: 'database connection', field: 'password' },
      sources: ['https://jdbc.postgresql.org/documentation/use/'],
    },
  ],
});
