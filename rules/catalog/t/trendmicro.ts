/** Trend Micro Cloud One. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'trendmicro',
  title: 'Trend Micro Cloud One',
  url: 'https://www.trendmicro.com',
  severity: 'critical',
  opens: 'changes workload protection and reads its findings',
  rotate: "In the console's API Keys page.",
  sources: ['https://cloudone.trendmicro.com/docs/'],
  otherHosts: true,
  rules: [
    {
      kind: 'cloud-one-api-key',
      form: "'tmc1' alnum{26,32} ':' alnum{60,70}",
      verify: 'GET https://cloudone.trendmicro.com/api/accounts/me [Authorization: ApiKey {token}]',
    },
    {
      kind: 'deep-security-api-key',
      words: ['trendmicro', 'deepsecurity'],
      form: "UUID ':' UUID ':' b64{40,60} '='{0,2}",
      verify: 'GET https://app.deepsecurity.trendmicro.com/api/apikeys [api-secret-key: {token}]',
    },
  ],
});
