/** html2pdf. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'html2pdf',
  title: 'html2pdf',
  severity: 'low',
  opens: "renders PDF files at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['html2pdf'], form: 'alnum{64}' }],
});
