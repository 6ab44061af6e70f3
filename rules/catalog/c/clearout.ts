/** Clearout. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clearout',
  title: 'Clearout',
  url: 'https://clearout.io',
  severity: 'medium',
  opens: "verifies e-mail addresses at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.clearout.io/'],
  rules: [
    {
      kind: 'api-token',
      words: ['clearout'],
      nameOnly: true,
      form: 'alnum{28}',
      verify: 'GET https://api.clearout.io/v2/email_verify/getcredits [Authorization: Bearer {token}]',
    },
  ],
});
