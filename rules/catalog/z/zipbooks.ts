/** ZipBooks. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zipbooks',
  title: 'ZipBooks',
  url: 'https://zipbooks.com',
  severity: 'high',
  opens: 'reads and changes invoices, customers and books',
  rotate: "In the account's API settings.",
  sources: ['https://developer.zipbooks.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['zipbooks'], form: 'alnum[_-]{16,64}' }],
});
