/** Detect Language. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'detectlanguage',
  title: 'Detect Language',
  url: 'https://detectlanguage.com',
  severity: 'low',
  opens: "detects languages at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://detectlanguage.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['detectlanguage'],
      form: 'alnum{32}',
      verify: 'GET https://ws.detectlanguage.com/0.2/user/status [Authorization: Bearer {token}]',
    },
  ],
});
