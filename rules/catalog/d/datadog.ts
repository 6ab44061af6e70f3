/** Datadog. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'datadog',
  title: 'Datadog',
  url: 'https://www.datadoghq.com',
  rules: [
    {
      kind: 'api-key',
      title: 'Datadog API key',
      severity: 'high',
      confidence: 0.88,
      words: ['datadog', 'dd_api', 'ddog'],
      form: 'hex{32}',
      rotate: 'https://app.datadoghq.com/organization-settings/api-keys',
      names: { item: 'datadog api-key', field: 'api-key' },
      sources: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
    },
    {
      kind: 'application-key',
      title: 'Datadog application key',
      severity: 'critical',
      confidence: 0.88,
      words: ['datadog', 'dd_app', 'ddog'],
      form: 'hex{40}',
      rotate: 'https://app.datadoghq.com/organization-settings/application-keys',
      names: { item: 'datadog application-key', field: 'application-key' },
      sources: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
    },
  ],
});
