/** Powrbot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'powrbot',
  title: 'Powrbot',
  url: 'https://powrbot.com',
  severity: 'medium',
  opens: "looks up company data at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['powrbot'],
      form: 'alnum{40}',
      verify: 'GET https://powrbot.com/api/v1/search/single/?company=Apple [Authorization: secret-key {token}]',
    },
  ],
});
