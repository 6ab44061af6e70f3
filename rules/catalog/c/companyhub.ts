/** CompanyHub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'companyhub',
  title: 'CompanyHub',
  url: 'https://www.companyhub.com',
  severity: 'high',
  opens: 'reads and writes contacts, deals and companies',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['companyhub'], form: 'alnum[_-]{16,64}' }],
});
