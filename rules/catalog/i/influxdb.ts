/** InfluxDB. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'influxdb',
  title: 'InfluxDB',
  url: 'https://www.influxdata.com',
  severity: 'high',
  opens: 'reads and writes the buckets it was scoped to',
  rotate: 'In InfluxDB, under Load data, API tokens.',
  sources: ['https://docs.influxdata.com/influxdb/v2/admin/tokens/delete-token/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-token',
      confidence: 0.8,
      words: ['influxdb', 'influx'],
      form: 'b64[-=_]{88,352}',
      verify: 'GET https://us-east-1-1.aws.cloud2.influxdata.com/api/v2/orgs [Authorization: Token {token}]',
    },
  ],
});
