/** RepairShopr. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'repairshopr',
  title: 'RepairShopr',
  url: 'https://www.repairshopr.com',
  severity: 'high',
  opens: 'reads and changes customers, tickets and invoices',
  rotate: 'In the admin settings, under API, API Tokens.',
  sources: [
    'https://repair.uservoice.com/knowledgebase/articles/376312-repairshopr-rest-api-build-custom-extensions-app',
    'https://api-docs.repairshopr.com/',
  ],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['repairshopr'], form: 'alnum[_-]{16,64}' }],
});
