/** APILayer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apilayer',
  title: 'APILayer',
  url: 'https://apilayer.com',
  severity: 'medium',
  opens: "calls the subscribed APIs at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['apilayer'],
      form: 'alnum{32}',
      verify: 'GET https://api.apilayer.com/number_verification/countries [apikey: {token}]',
    },
  ],
});
