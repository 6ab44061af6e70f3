/** Calendarific. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'calendarific',
  title: 'Calendarific',
  url: 'https://calendarific.com',
  severity: 'low',
  opens: "looks up public holidays at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://calendarific.com/api-documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['calendarific'],
      form: 'alnum{32}',
      verify: 'GET https://calendarific.com/api/v2/holidays?&api_key={token}&country=US&year=2019',
    },
  ],
});
