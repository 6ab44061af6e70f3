/** Appointedd. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'appointedd',
  title: 'Appointedd',
  url: 'https://www.appointedd.com',
  severity: 'high',
  opens: 'reads and writes bookings and customers',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['appointedd'],
      form: 'alnum[+=]{88}',
      verify: 'GET https://api.appointedd.com/v1/availability/slots [X-API-KEY: {token}]',
    },
  ],
});
