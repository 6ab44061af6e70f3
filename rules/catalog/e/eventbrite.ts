/** Eventbrite. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'eventbrite',
  title: 'Eventbrite',
  url: 'https://www.eventbrite.com',
  severity: 'high',
  opens: 'reads and writes events, orders and attendees',
  rotate: 'https://www.eventbrite.com/account-settings/apps',
  sources: ['https://www.eventbrite.com/platform/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['eventbrite'],
      form: 'alnum{20}',
      verify: 'GET https://www.eventbriteapi.com/v3/users/me/organizations/ [Authorization: Bearer {token}]',
    },
  ],
});
