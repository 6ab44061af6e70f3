/** Jina AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'jina',
  title: 'Jina AI',
  url: 'https://jina.ai',
  severity: 'high',
  opens: "runs embedding and search models at the account's cost",
  rotate: 'https://jina.ai/api-dashboard/',
  sources: ['https://docs.jina.ai'],
  rules: [
    {
      kind: 'search-foundation-api-key',
      form: "'jina_' alnum{60}",
      verify: 'GET https://api.jina.ai/v1/flows [Authorization: Bearer {token}]',
    },
  ],
});
