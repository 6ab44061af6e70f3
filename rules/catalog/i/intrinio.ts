/** Intrinio. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'intrinio',
  title: 'Intrinio',
  url: 'https://intrinio.com',
  severity: 'low',
  opens: "reads market data on the account's plan",
  rotate: "In the account's API settings.",
  sources: ['https://docs.intrinio.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['intrinio'],
      form: 'alnum{44}',
      verify: 'GET https://api-v2.intrinio.com/securities?api_key={token}',
    },
  ],
});
