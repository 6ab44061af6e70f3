/** Skrapp. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'skrappio',
  title: 'Skrapp',
  url: 'https://skrapp.io',
  severity: 'medium',
  opens: "looks up business mail addresses at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'skrapio-api-key',
      words: ['skrappio', 'skrapp'],
      form: 'alnum{42}',
      verify: 'GET https://api.skrapp.io/api/v2/account [X-Access-Key: {token}]',
    },
  ],
});
