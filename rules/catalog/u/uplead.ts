/** UpLead. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'uplead',
  title: 'UpLead',
  url: 'https://www.uplead.com',
  severity: 'medium',
  opens: "looks up contacts and companies at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.uplead.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['uplead'],
      form: 'alnum[-]{32}',
      verify: 'GET https://api.uplead.com/v2/credits [Authorization: {token}]',
    },
  ],
});
