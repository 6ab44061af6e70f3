/** MoonClerk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'moonclerk',
  title: 'MoonClerk',
  url: 'https://www.moonclerk.com',
  severity: 'high',
  opens: "reads the account's payments and customers",
  rotate: "In the account's API settings.",
  sources: ['https://github.com/moonclerk/developer'],
  rules: [
    {
      kind: 'api-key',
      words: ['moonclerk'],
      form: 'alnum{32}',
      verify: 'GET https://api.moonclerk.com/forms [Authorization: Token token={token}]',
    },
  ],
});
