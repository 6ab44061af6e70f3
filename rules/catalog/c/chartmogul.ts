/** ChartMogul. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'chartmogul',
  title: 'ChartMogul',
  url: 'https://chartmogul.com',
  severity: 'high',
  opens: 'reads and writes customers and subscription revenue',
  rotate: "In the account's API settings.",
  sources: ['https://dev.chartmogul.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['chartmogul'],
      form: 'alnum{32}',
      verify: 'GET https://api.chartmogul.com/v1/ping [Authorization: Basic base64({token}:)]',
    },
  ],
});
