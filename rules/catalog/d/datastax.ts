/** DataStax Astra DB. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'datastax',
  title: 'DataStax Astra DB',
  url: 'https://www.datastax.com',
  severity: 'critical',
  opens: 'reads and writes the databases its role allows',
  rotate: 'https://docs.datastax.com/en/astra/docs/manage-application-tokens.html',
  sources: ['https://docs.datastax.com/en/astra/docs/manage-application-tokens.html'],
  rules: [
    {
      kind: 'astra-application-token',
      form: "'AstraCS:' alnum{20,140}",
      verify: 'GET https://api.astra.datastax.com/v2/tokens [Authorization: Bearer {token}]',
    },
  ],
});
