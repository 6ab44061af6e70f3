/** Metabase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'metabase',
  title: 'Metabase',
  url: 'https://www.metabase.com',
  severity: 'high',
  opens: 'queries the databases connected to the server',
  rotate: "In Metabase's admin settings, under Authentication, API keys.",
  sources: ['https://www.metabase.com/docs/latest/people-and-groups/api-keys'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      form: "'mb_' b64{43} '='",
      paired: ['host'],
      verify: 'GET https://{host}/api/user/current [x-api-key: {token}]',
    },
    { kind: 'session-token', confidence: 0.6, words: ['metabase', 'x_metabase_session'], form: 'uuid', paired: ['host'] },
  ],
});
