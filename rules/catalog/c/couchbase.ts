/** Couchbase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'couchbase',
  title: 'Couchbase',
  url: 'https://www.couchbase.com',
  severity: 'critical',
  opens: 'manages Capella clusters or reads and writes the database',
  rotate: 'https://cloud.couchbase.com',
  sources: ['https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html'],
  rules: [
    {
      kind: 'capella-api-key-loose',
      words: ['capella', 'couchbase'],
      form: "b64{60,120} '='{0,2}",
      loose: true,
      verify: 'GET https://cloudapi.cloud.couchbase.com/v4/organizations [Authorization: Bearer {token}]',
    },
  ],
});
