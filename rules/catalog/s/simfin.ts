/** SimFin. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'simfin',
  title: 'SimFin',
  url: 'https://www.simfin.com',
  severity: 'low',
  opens: 'looks up company financial data',
  rotate: "In the account's API settings.",
  sources: ['https://simfin.readme.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['simfin'],
      form: 'alnum{32}',
      verify: 'GET https://simfin.com/api/v2/companies/list?api-key={token}',
    },
  ],
});
