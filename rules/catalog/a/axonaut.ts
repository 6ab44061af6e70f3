/** Axonaut. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'axonaut',
  title: 'Axonaut',
  url: 'https://axonaut.com',
  severity: 'high',
  opens: 'reads and writes companies, quotes and invoices',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['axonaut'], form: 'alnum{32}' }],
});
