/** Holiday API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'holidayapi',
  title: 'Holiday API',
  url: 'https://holidayapi.com',
  severity: 'low',
  opens: "looks up holidays on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://holidayapi.com/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['holidayapi'],
      form: 'alnum[-]{36}',
      verify: 'GET https://holidayapi.com/v1/holidays?key={token}&country=PH&year=2020',
    },
  ],
});
