/** Ticketmaster. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ticketmaster',
  title: 'Ticketmaster',
  url: 'https://www.ticketmaster.com',
  severity: 'low',
  opens: 'looks up events and venues',
  rotate: "In the account's developer settings.",
  sources: ['https://developer.ticketmaster.com/products-and-docs/apis/getting-started/'],
  rules: [
    {
      kind: 'api-key',
      words: ['ticketmaster'],
      form: 'alnum{32}',
      verify: 'GET https://app.ticketmaster.com/discovery/v2/events.json?apikey={token}',
    },
  ],
});
