/** Atlassian. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `ATATT3xFfGF0${g.chars('b64url', 170)}=${g.chars('0123456789ABCDEF', 8)}`;

export const provider: Provider = {
  id: 'atlassian',
  title: 'Atlassian',
  url: 'https://www.atlassian.com',
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
  ],
};
