/** Elastic. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'elastic',
  title: 'Elastic',
  url: 'https://www.elastic.co',
  severity: 'critical',
  opens: 'reads and writes indices or manages cloud deployments',
  rotate: 'https://elastic.co/docs/deploy-manage/api-keys',
  sources: [
    'https://elastic.co/docs/deploy-manage/api-keys',
    'https://elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
  ],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key-encoded',
      words: ['elastic', 'elasticsearch', 'es_api_key'],
      form: "b64{58,80} '='{0,2}",
      verify: 'GET https://{es_host}/_security/_authenticate [Authorization: ApiKey {token}]',
    },
    {
      kind: 'cloud-api-key',
      form: "'essu_' b64url{60,200} '='{0,2}",
      verify: 'GET https://api.elastic-cloud.com/api/v1/deployments [Authorization: ApiKey {token}]',
    },
    { kind: 'cloud-api-key-2', words: ['elastic'], nameOnly: true, form: 'b64[=]{40,120}' },
    {
      kind: 'service-token',
      form: "'AAEAAWVsYXN0aWMv' b64url{30,200}",
      verify: 'GET https://{es_host}/_security/_authenticate [Authorization: Bearer {token}]',
    },
  ],
});
