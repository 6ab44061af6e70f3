/** Oracle NetSuite. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'netsuite',
  title: 'Oracle NetSuite',
  url: 'https://www.netsuite.com',
  severity: 'critical',
  opens: "reads and writes the company's business records",
  rotate: 'In NetSuite, under Setup, Users/Roles, Access tokens.',
  sources: ['https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/'],
  rules: [
    {
      kind: 'consumer-key',
      confidence: 0.6,
      words: ['netsuite', 'ns_consumer'],
      form: 'alnum{64}',
      paired: ['netsuite.consumer-secret', 'netsuite.token-id', 'netsuite.token-secret'],
    },
    {
      kind: 'consumer-secret',
      confidence: 0.6,
      words: ['netsuite', 'ns_consumer'],
      form: 'alnum{64}',
      paired: ['netsuite.consumer-key', 'netsuite.token-id', 'netsuite.token-secret'],
    },
    {
      kind: 'token-id',
      severity: 'low',
      confidence: 0.6,
      words: ['netsuite', 'ns_token'],
      form: 'alnum{64}',
      part: true,
      paired: ['netsuite.token-secret'],
    },
    { kind: 'token-secret', confidence: 0.6, words: ['netsuite', 'ns_token'], form: 'alnum{64}', paired: ['netsuite.token-id'] },
  ],
});
