/** TrueNAS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'truenas',
  title: 'TrueNAS',
  url: 'https://www.truenas.com',
  severity: 'critical',
  opens: 'controls the storage server and its data',
  rotate: 'In the TrueNAS web interface, on the API Keys page.',
  sources: ['https://www.truenas.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['tn', 'true_nas', 'truenas'],
      form: "digit{1,121} '-' alnum{64}",
      paired: ['instance-url'],
      verify: 'GET https://{truenas_url}/api/v2.0/system/info [Authorization: Bearer {token}]',
    },
  ],
});
