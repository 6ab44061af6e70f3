/** APITemplate.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apitemplate',
  title: 'APITemplate.io',
  url: 'https://apitemplate.io',
  severity: 'medium',
  opens: "generates PDFs and images at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['apitemplate'],
      form: 'alnum{39}',
      verify: 'GET https://api.apitemplate.io/v1/list-templates [X-API-KEY: {token}]',
    },
  ],
});
