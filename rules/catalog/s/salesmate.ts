/** Salesmate. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'salesmate',
  title: 'Salesmate',
  url: 'https://www.salesmate.io',
  severity: 'high',
  opens: 'reads and changes crm contacts and deals',
  rotate: "In the account's API settings.",
  sources: ['https://apidocs.salesmate.io/'],
  rules: [{ kind: 'access-token', confidence: 0.6, words: ['salesmate'], form: 'uuid' }],
});
