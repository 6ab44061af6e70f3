/** Snowflake. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'snowflake',
  title: 'Snowflake',
  url: 'https://www.snowflake.com',
  severity: 'critical',
  opens: "queries and changes warehouse data with the user's role",
  rotate: 'Use ALTER USER to remove the token or set a new password.',
  sources: ['https://docs.snowflake.com/en/user-guide/programmatic-access-tokens'],
  rules: [
    { kind: 'account-host', severity: 'low', form: "lowalnum[._-]{3,80} '.snowflakecomputing.com'", part: true },
    {
      kind: 'password',
      words: ['snowflake_password', 'snowsql_pwd', 'snowflake_pwd'],
      form: 'any{8,256}',
      chosen: true,
      paired: ['account', 'user'],
    },
    {
      kind: 'programmatic-access-token',
      confidence: 0.6,
      words: ['snowflake'],
      nameOnly: true,
      form: "'eyJ' b64url{20,200} '.eyJ' b64url{50,600} '.' b64url{200,500}",
      paired: ['snowflake.account-host'],
    },
  ],
});
