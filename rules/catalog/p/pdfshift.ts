/** PDFShift. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pdfshift',
  title: 'PDFShift',
  url: 'https://pdfshift.io',
  severity: 'low',
  opens: "renders PDF files at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.pdfshift.io'],
  rules: [{ kind: 'api-key', words: ['pdfshift'], form: 'xdigit{32}' }],
});
