/** Leadfeeder. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'leadfeeder',
  title: 'Leadfeeder',
  url: 'https://www.leadfeeder.com',
  severity: 'high',
  opens: "reads the account's leads and visiting companies",
  rotate: "In Leadfeeder's personal settings, under API tokens.",
  sources: ['https://docs.leadfeeder.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['leadfeeder'],
      form: 'alnum[-]{43}',
      verify: 'GET https://api.leadfeeder.com/accounts [Authorization: Token token={token}]',
    },
  ],
});
