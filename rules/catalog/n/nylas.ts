/** Nylas. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nylas',
  title: 'Nylas',
  url: 'https://www.nylas.com',
  severity: 'critical',
  opens: 'reads and sends mail of the connected accounts',
  rotate: 'https://dashboard-v3.nylas.com',
  sources: ['https://developer.nylas.com/docs/v3/auth'],
  rules: [
    {
      kind: 'api-key',
      words: ['nylas'],
      nameOnly: true,
      form: 'alnum{30}',
      paired: ['api-uri'],
      verify: 'GET https://{nylas_api_uri}/v3/webhooks [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-2',
      confidence: 0.9,
      words: ['nylas'],
      nameOnly: true,
      form: "'nyk_' alnum{67}",
      paired: ['api-uri'],
      verify: 'GET https://{nylas_api_uri}/v3/webhooks [Authorization: Bearer {token}]',
    },
  ],
});
