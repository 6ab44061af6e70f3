/** Atlassian. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `ATATT3xFfGF0${g.chars('b64url', 170)}=${g.chars('0123456789ABCDEF', 8)}`;

export const provider = defineProvider({
  id: 'atlassian',
  title: 'Atlassian',
  url: 'https://www.atlassian.com',
  severity: 'critical',
  opens: 'acts in Jira and Confluence as the user',
  rotate: 'https://id.atlassian.com/manage-profile/security/api-tokens',
  sources: ['https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account'],
  rules: [
    {
      id: 'atlassian.api-token',
      title: 'Atlassian API token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('ATATT3xFfGF0[A-Za-z0-9_-]{20,230}=[A-F0-9]{8}'),
      keywords: ['ATATT3xFfGF0'],
      minEntropy: 4,
      prefix: 'ATATT3xFfGF0',
      samples: { match: [env('JIRA_API_TOKEN', value), json('token', value)], no: neighbours(value) },
      rotate: 'https://id.atlassian.com/manage-profile/security/api-tokens',
      names: { item: 'atlassian api-token', field: 'token' },
      sources: ['https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'],
    },
    {
      kind: 'admin-api-key',
      form: "'ATCTT3xFfGN0' b64url{60,260} '='{0,2}",
      verify: 'GET https://api.atlassian.com/admin/v1/orgs [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-token-legacy',
      confidence: 0.8,
      words: ['atlassian', 'confluence', 'jira'],
      form: 'alnum{24}',
      paired: ['account email'],
      verify: 'GET https://{site}.atlassian.net/rest/api/3/myself [Authorization: Basic base64({email}:{token})]',
    },
    { kind: 'cloud-domain', severity: 'low', form: "lowalnum[-]{1,63} '.atlassian.net'", part: true },
    {
      kind: 'server-personal-access-token',
      words: ['jira', 'confluence', 'atlassian', 'bearer'],
      form: "('M' | 'N' | 'O') set[ADQTgjwz]{1} set[AEIMQUYcgk]{1} set[012345wxyz]{1} b64{40}",
      verify: 'GET https://{host}/rest/api/2/myself [Authorization: Bearer {token}]',
    },
    {
      kind: 'admin-api-key-loose',
      words: ['atlassian'],
      form: "'AT' b64url[=]{60,260}",
      loose: true,
      verify: 'GET https://api.atlassian.com/admin/v1/orgs [Authorization: Bearer {token}]',
    },
    {
      kind: 'cloud-access-token-any',
      form: "('ATATT3x' | 'ATCTT3x' | 'ATSTT3x' | 'ATBTT3x') b64url{20,400} '='{0,1} (HEX{8}){0,1}",
      loose: true,
    },
    { kind: 'pat-token-loose', form: "'ATATT3xFfGF0' b64url{80,800} ('\\\\'{0,1} '=' | '%3' set[Dd]{1}) HEX{8}", loose: true },
  ],
});
