/** PagerDuty. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pagerduty',
  title: 'PagerDuty',
  url: 'https://www.pagerduty.com',
  severity: 'high',
  opens: 'reads and changes incidents, services and schedules',
  rotate: 'In PagerDuty, under Integrations, API access keys.',
  sources: [
    'https://support.pagerduty.com/docs/api-access-keys',
    'https://developer.pagerduty.com/docs/ZG9jOjExMDI5NTUx-authentication',
  ],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      title: 'PagerDuty API key',
      severity: 'high',
      confidence: 0.82,
      words: ['pagerduty', 'pager_duty', 'pd_api', 'pd_key', 'pd_token'],
      form: '(set[uy]{1} set[+_-]{1} b64url[+]{18} | hex{32})',
      verify: {
        method: 'GET',
        url: 'https://api.pagerduty.com/abilities',
        headers: { Authorization: 'Token token={token}', Accept: 'application/vnd.pagerduty+json;version=2' },
        otherHosts: true,
        source: 'https://developer.pagerduty.com/api-reference/',
      },
      rotate: 'https://support.pagerduty.com/main/docs/api-access-keys',
      names: { item: 'pagerduty api-key', field: 'api-key' },
      sources: ['https://support.pagerduty.com/main/docs/api-access-keys'],
    },
    {
      kind: 'api-key-2',
      words: ['pagerduty', 'pd'],
      form: 'b64url{20}',
      verify: 'GET https://api.pagerduty.com/users [Authorization: Token token={token}]',
    },
    {
      kind: 'api-key-3',
      words: ['pagerduty', 'pd'],
      form: 'xdigit{32}',
      verify: 'GET https://api.pagerduty.com/users [Authorization: Token token={token}]',
    },
  ],
});
