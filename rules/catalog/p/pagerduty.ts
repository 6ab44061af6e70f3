/** PagerDuty. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pagerduty',
  title: 'PagerDuty',
  url: 'https://www.pagerduty.com',
  rules: [
    {
      kind: 'api-key',
      title: 'PagerDuty API key',
      severity: 'high',
      confidence: 0.82,
      words: ['pagerduty', 'pager_duty', 'pd_api', 'pd_key', 'pd_token'],
      form: '(set[uy]{1} set[+_-]{1} b64url[+]{18} | hex{32})',
      rotate: 'https://support.pagerduty.com/main/docs/api-access-keys',
      names: { item: 'pagerduty api-key', field: 'api-key' },
      sources: ['https://support.pagerduty.com/main/docs/api-access-keys'],
    },
  ],
});
