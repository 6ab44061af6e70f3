/** Confluent Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'confluent',
  title: 'Confluent Cloud',
  url: 'https://www.confluent.io',
  severity: 'critical',
  opens: 'reads and writes the Kafka clusters it may reach',
  rotate:
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html',
  sources: [
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html',
  ],
  rules: [
    { kind: 'access-token', confidence: 0.8, words: ['ccloud', 'confluent', 'cpdev', 'kafka'], form: 'alnum{16}' },
    {
      kind: 'api-secret-updated-format',
      form: "'cflt' b64{60}",
      paired: ['confluent.access-token'],
      verify: 'GET https://api.confluent.cloud/iam/v2/api-keys/{clientid} [Authorization: Basic base64({clientid}:{token})]',
    },
    {
      kind: 'api-secret-updated-format-2',
      words: ['confluent', 'cflt', 'ccloud'],
      form: 'b64{54}',
      paired: ['confluent.access-token'],
      verify: 'GET https://api.confluent.cloud/iam/v2/api-keys/{clientid} [Authorization: Basic base64({clientid}:{token})]',
    },
    {
      kind: 'secret-key',
      words: ['ccloud', 'confluent', 'cpdev', 'kafka'],
      form: 'b64{64}',
      paired: ['confluent.access-token'],
      verify: 'GET https://api.confluent.cloud/iam/v2/api-keys/{clientid} [Authorization: Basic base64({clientid}:{token})]',
    },
  ],
});
