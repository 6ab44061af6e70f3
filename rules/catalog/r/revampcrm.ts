/** Revamp CRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'revampcrm',
  title: 'Revamp CRM',
  severity: 'high',
  opens: 'reads and changes crm contacts and deals',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['revampcrm'], form: 'alnum[_-]{16,64}' }],
});
