/** ClickHouse. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clickhouse',
  title: 'ClickHouse',
  url: 'https://clickhouse.com',
  severity: 'critical',
  opens: 'manages cloud services or queries the database',
  rotate: 'https://clickhouse.com/docs/cloud/manage/openapi',
  sources: ['https://clickhouse.com/docs/cloud/manage/openapi'],
  rules: [
    {
      kind: 'cloud-api-key-id',
      severity: 'low',
      confidence: 0.8,
      words: ['clickhouse'],
      form: 'alnum{20}',
      part: true,
      paired: ['clickhouse.cloud-api-secret-key'],
    },
    { kind: 'cloud-api-secret-key', form: "'4b1d' alnum{38}", paired: ['clickhouse.cloud-api-key-id'] },
  ],
});
