/** Okta. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { assigned } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const value = (g: Generator): string => `00${g.chars('b64url', 40)}`;

export const provider: Provider = {
  id: 'okta',
  title: 'Okta',
  url: 'https://www.okta.com',
  rules: [
    {
      id: 'okta.api-token',
      title: 'Okta API token',
      severity: 'critical',
      confidence: 0.88,
      pattern: assigned('okta[_-]?(?:api[_-]?)?(?:key|token)|ssws', '00[A-Za-z0-9_-]{40}', 'base64url'),
      keywords: ['okta', 'ssws'],
      minEntropy: 3.8,
      samples: {
        match: [env('OKTA_API_TOKEN', value), json('oktaToken', value)],
        no: [text('OKTA_API_TOKEN=', (g) => value(g).slice(1), '\n'), text('build ', value, '\n')],
      },
      rotate: 'https://developer.okta.com/docs/guides/create-an-api-token/',
      names: { item: 'okta api-token', field: 'token' },
      sources: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
    },
  ],
};
