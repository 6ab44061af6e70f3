/** Restpack HTML to PDF API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'restpackhtmltopdfapi',
  title: 'Restpack HTML to PDF API',
  url: 'https://restpack.io',
  severity: 'low',
  opens: "converts pages to pdf at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['restpack'],
      form: 'alnum{48}',
      verify: 'GET https://restpack.io/api/html2pdf/usage [X-Access-Token: {token}]',
    },
  ],
});
