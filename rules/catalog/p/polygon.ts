/** Polygon.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'polygon',
  title: 'Polygon.io',
  url: 'https://polygon.io',
  severity: 'low',
  opens: "reads market data on the account's plan",
  rotate: "In the account's API settings.",
  sources: ['https://polygon.io/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['polygon'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.polygon.io/v2/reference/locales?apiKey={token}',
    },
  ],
});
