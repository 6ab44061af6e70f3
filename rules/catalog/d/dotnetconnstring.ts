/** Connection strings of .NET, ODBC and OLE DB. The secret is the password alone, so that the rest stays readable. */
import { defineProvider } from '../../provider.ts';
import { password, text } from '../../sample-text.ts';

export const provider = defineProvider({
  id: 'dotnetconnstring',
  title: '.NET connection string',
  url: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-strings',
  rules: [
    {
      id: 'dotnetconnstring.password',
      title: 'Connection string with a password',
      severity: 'high',
      opens: 'reads and writes the database as its user',
      confidence: 0.85,
      // What names the server or the user stands in front; templates are not passwords.
      pattern:
        /(?:server|data source|host|driver|dsn|provider|user id|uid|initial catalog|database) ?= ?[^"'`<>\r\n]{1,240}[; ](?:password|pwd)=(?![$<%]|\{)(?<secret>[^;"'\s<>{}]{4,64})(?![^;"'\s<>{}])/i,
      keywords: ['password', 'pwd'],
      window: { before: 272, after: 96 },
      chosen: true,
      specificity: 6,
      samples: {
        match: [
          text('"Server=db.internal;Database=app;User Id=app;Password=', password, ';"\n'),
          text('Data Source=db.internal,1433;Initial Catalog=app;User ID=sa;Pwd=', password, ';Encrypt=true\n'),
          text('Driver={ODBC Driver 18 for SQL Server};Server=db.internal;UID=app;PWD=', password, '\n'),
        ],
        no: [
          () => 'Server=db.internal;Database=app;Integrated Security=true\n',
          () => 'Server=db.internal;Database=app;User Id=app;Password=${PASSWORD};\n',
          () => 'Server=db.internal;Database=app;User Id=app;Password=<secret>;\n',
        ],
      },
      rotate: 'Change the password of this user in the database.',
      names: { item: 'database connection', field: 'password' },
      sources: ['https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax'],
    },
  ],
});
