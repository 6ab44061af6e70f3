/** Bitbucket Cloud. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours, text } from '../../sample-text.ts';

const appPassword = (g: Generator): string => `ATBB${g.chars('alnum', 24)}${g.chars('0123456789ABCDEF', 8)}`;
const accessToken = (g: Generator): string => `ATCTT3xFfGN0${g.chars('b64url', 170)}=${g.chars('0123456789ABCDEF', 8)}`;

export const provider = defineProvider({
  id: 'bitbucket',
  title: 'Bitbucket',
  url: 'https://bitbucket.org',
  severity: 'critical',
  opens: 'reads and writes repositories and pipelines',
  rotate: 'https://id.atlassian.com/manage-profile/security/api-tokens',
  sources: ['https://support.atlassian.com/bitbucket-cloud/docs/api-tokens'],
  rules: [
    {
      id: 'bitbucket.app-password',
      title: 'Bitbucket app password',
      severity: 'critical',
      confidence: 0.95,
      pattern: token('ATBB[A-Za-z0-9]{24}[A-F0-9]{8}'),
      keywords: ['ATBB'],
      minEntropy: 3.3,
      prefix: 'ATBB',
      samples: {
        match: [env('BITBUCKET_APP_PASSWORD', appPassword), text('https://user:', appPassword, '@bitbucket.org/a/b')],
        no: neighbours(appPassword),
      },
      rotate: 'https://bitbucket.org/account/settings/app-passwords/',
      names: { item: 'bitbucket app-password', field: 'password' },
      sources: ['https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/'],
    },
    {
      id: 'bitbucket.access-token',
      title: 'Bitbucket repository, project or workspace access token',
      severity: 'critical',
      confidence: 0.96,
      pattern: token('ATCTT3xFfGN0[A-Za-z0-9_-]{80,400}=[A-F0-9]{8}', 'base64'),
      keywords: ['ATCTT3xFfGN0'],
      minEntropy: 4,
      prefix: 'ATCTT3xFfGN0',
      samples: {
        match: [env('BITBUCKET_TOKEN', accessToken), json('token', accessToken)],
        no: neighbours(accessToken),
      },
      rotate: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
      names: { item: 'bitbucket access-token', field: 'token' },
      sources: ['https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/'],
    },
    { kind: 'client-id', severity: 'low', words: ['bitbucket'], form: 'alnum{30,40}', part: true },
    { kind: 'client-secret', confidence: 0.8, words: ['bitbucket'], form: 'b64url[=]{64}' },
    {
      kind: 'http-access-token',
      form: "('BBDC-M' | 'BBDC-N' | 'BBDC-O') set[ADQTgjwz]{1} set[AEIMQUYcgk]{1} set[012345wxyz]{1} b64url{40}",
    },
    { kind: 'repository-access-token-2', form: "'ATCTT3xFfGN0' b64url{80,800} ('\\\\'{0,1} '=' | '%3' set[Dd]{1}) HEX{8}" },
    {
      kind: 'secret',
      words: ['bitbucket'],
      form: 'b64url[+]{44}',
      verify: 'GET https://api.bitbucket.org/2.0/user [Authorization: Bearer {token}]',
    },
  ],
});
