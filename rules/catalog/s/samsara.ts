/** Samsara. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'samsara',
  title: 'Samsara',
  url: 'https://www.samsara.com',
  severity: 'high',
  opens: 'reads and changes fleet vehicles, drivers and locations',
  rotate: 'In the dashboard settings, under API Tokens.',
  sources: ['https://developers.samsara.com/'],
  rules: [
    {
      kind: 'api-token',
      form: "'samsara_api_' alnum{26,32}",
      verify: 'GET https://api.samsara.com/fleet/vehicles [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-token-2',
      words: ['samsara'],
      form: 'alnum{28,32}',
      verify: 'GET https://api.samsara.com/fleet/vehicles [Authorization: Bearer {token}]',
    },
  ],
});
