/** SelectPdf. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'selectpdf',
  title: 'SelectPdf',
  url: 'https://selectpdf.com',
  severity: 'low',
  opens: "converts pages to pdf at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://selectpdf.com/html-to-pdf-api/'],
  rules: [
    {
      kind: 'api-key',
      words: ['selectpdf'],
      form: 'alnum[-]{36}',
      verify: 'GET https://selectpdf.com/api2/convert/?key={token}&url=google.com',
    },
  ],
});
