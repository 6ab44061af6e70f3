/** PagerDuty. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { assigned } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const value = (g: Generator): string => `u+${g.chars('b64url', 18)}`;

export const provider: Provider = {
  id: 'pagerduty',
  title: 'PagerDuty',
  url: 'https://www.pagerduty.com',
  rules: [
    {
      id: 'pagerduty.api-key',
      title: 'PagerDuty API key',
      severity: 'high',
      confidence: 0.82,
      pattern: assigned(
        '(?:pagerduty|pager_duty|pd)[_-]?(?:api[_-]?)?(?:key|token)',
        '(?:[uy][+_-][A-Za-z0-9_+-]{18}|[a-f0-9]{32})',
        'base64url',
      ),
      keywords: ['pagerduty', 'pager_duty', 'pd_', 'pd-', 'pdapi', 'pdkey', 'pdtoken'],
      minEntropy: 2.8,
      samples: {
        match: [env('PAGERDUTY_API_KEY', value), json('pagerdutyToken', value)],
        no: [text('PAGERDUTY_API_KEY=', (g) => value(g).slice(1), '\n'), text('build ', value, '\n')],
      },
      rotate: 'https://support.pagerduty.com/main/docs/api-access-keys',
      names: { item: 'pagerduty api-key', field: 'api-key' },
      sources: ['https://support.pagerduty.com/main/docs/api-access-keys'],
    },
  ],
};
