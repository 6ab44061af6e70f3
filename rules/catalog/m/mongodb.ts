/** MongoDB. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mongodb',
  title: 'MongoDB',
  url: 'https://www.mongodb.com',
  severity: 'critical',
  opens: 'reads and writes the databases or manages the Atlas project',
  rotate: 'In Atlas, under Access manager or Database access.',
  sources: [
    'https://www.mongodb.com/docs/atlas/configure-api-access/',
    'https://www.mongodb.com/docs/manual/reference/connection-string/',
  ],
  rules: [
    {
      kind: 'atlas-private-key',
      confidence: 0.8,
      words: ['mongodb', 'mongo', 'atlas', 'mcli_private'],
      form: 'uuid',
      paired: ['mongodb.atlas-public-key'],
    },
    {
      kind: 'atlas-public-key',
      severity: 'low',
      confidence: 0.8,
      words: ['mongodb', 'mongo', 'atlas', 'mcli_public'],
      form: 'lower{8}',
      part: true,
      paired: ['mongodb.atlas-private-key'],
    },
    {
      kind: 'atlas-service-account-id',
      severity: 'low',
      form: "'mdb_sa_id_' hex{24}",
      part: true,
      paired: ['mongodb.atlas-service-account-secret'],
    },
    { kind: 'atlas-service-account-secret', form: "'mdb_sa_sk_' b64url{40}", paired: ['mongodb.atlas-service-account-id'] },
  ],
});
