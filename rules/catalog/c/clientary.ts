/** Clientary. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clientary',
  title: 'Clientary',
  url: 'https://www.clientary.com',
  severity: 'high',
  opens: 'reads and writes clients, invoices and projects',
  rotate: "In the account's API settings.",
  sources: ['https://www.clientary.com/api'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['clientary'], form: 'alnum[_-]{16,64}' }],
});
