/** vatlayer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vatlayer',
  title: 'vatlayer',
  url: 'https://vatlayer.com',
  severity: 'low',
  opens: "validates vat numbers at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://vatlayer.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['vatlayer'],
      form: 'alnum{32}',
      verify: 'GET https://www.apilayer.net/api/validate?access_key={token}&vat_number=LU26375245&format=1',
    },
  ],
});
