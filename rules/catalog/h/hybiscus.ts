/** Hybiscus. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hybiscus',
  title: 'Hybiscus',
  url: 'https://hybiscus.dev',
  severity: 'low',
  opens: "renders PDF reports on the account's quota",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['hybiscus'],
      form: 'alnum{43}',
      verify: 'GET https://api.hybiscus.dev/api/v1/get-remaining-quota [X-API-KEY: {token}]',
    },
  ],
});
