/** Caflou. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'caflou',
  title: 'Caflou',
  url: 'https://www.caflou.com',
  severity: 'high',
  opens: 'reads and writes projects, invoices and contacts',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.9, words: ['caflou'], form: "'eyJhbGciOiJIUzI1NiJ9.' b64url[.]{100,200}" }],
});
