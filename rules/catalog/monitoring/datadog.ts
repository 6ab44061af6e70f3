/** Datadog. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { assigned } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const apiKey = (g: Generator): string => g.chars('hex', 32);
const applicationKey = (g: Generator): string => g.chars('hex', 40);

export const provider: Provider = {
  id: 'datadog',
  title: 'Datadog',
  url: 'https://www.datadoghq.com',
  rules: [
    {
      id: 'datadog.api-key',
      title: 'Datadog API key',
      severity: 'high',
      confidence: 0.88,
      pattern: assigned('(?:datadog|dd|ddog)[_-]?api[_-]?key', '[a-f0-9]{32}'),
      keywords: ['datadog', 'dd_api', 'dd-api', 'ddapi', 'ddog'],
      minEntropy: 2.8,
      samples: {
        match: [env('DD_API_KEY', apiKey), json('datadogApiKey', apiKey)],
        no: [text('DD_API_KEY=', (g) => apiKey(g).slice(1), '\n'), text('build ', apiKey, '\n')],
      },
      rotate: 'https://app.datadoghq.com/organization-settings/api-keys',
      names: { item: 'datadog api-key', field: 'api-key' },
      sources: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
    },
    {
      id: 'datadog.application-key',
      title: 'Datadog application key',
      severity: 'critical',
      confidence: 0.88,
      pattern: assigned('(?:datadog|dd|ddog)[_-]?app(?:lication)?[_-]?key', '[a-f0-9]{40}'),
      keywords: ['datadog', 'dd_app', 'dd-app', 'ddapp', 'ddog'],
      minEntropy: 2.8,
      samples: {
        match: [env('DD_APP_KEY', applicationKey), json('datadogAppKey', applicationKey)],
        no: [text('DD_APP_KEY=', (g) => applicationKey(g).slice(1), '\n'), text('build ', applicationKey, '\n')],
      },
      rotate: 'https://app.datadoghq.com/organization-settings/application-keys',
      names: { item: 'datadog application-key', field: 'application-key' },
      sources: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
    },
  ],
};
