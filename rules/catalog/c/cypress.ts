/** Cypress Cloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cypress',
  title: 'Cypress Cloud',
  url: 'https://www.cypress.io',
  severity: 'low',
  opens: 'records test runs to the project',
  rotate: "In the account's API settings.",
  sources: ['https://docs.cypress.io/'],
  rules: [{ kind: 'record-key', confidence: 0.8, words: ['cypress'], nameOnly: true, form: 'UUID', paired: ['project-id'] }],
});
