/** Juro. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'juro',
  title: 'Juro',
  url: 'https://juro.com',
  severity: 'high',
  opens: "reads and writes the team's contracts",
  rotate: "In Juro's settings, under Integrations, API.",
  sources: ['https://api-docs.juro.com'],
  rules: [
    { kind: 'api-key', words: ['juro'], form: 'alnum{40}', verify: 'GET https://api.juro.com/v3/templates [x-api-key: {token}]' },
  ],
});
