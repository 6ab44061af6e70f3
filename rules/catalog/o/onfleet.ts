/** Onfleet. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'onfleet',
  title: 'Onfleet',
  url: 'https://onfleet.com',
  severity: 'high',
  opens: 'reads and writes deliveries and recipients',
  rotate: "In the Onfleet dashboard's settings, under API and webhooks.",
  sources: ['https://docs.onfleet.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['onfleet'],
      form: 'alnum{32}',
      verify: 'GET https://onfleet.com/api/v2/organization [Authorization: Basic base64({token}:)]',
    },
  ],
});
