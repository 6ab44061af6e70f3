/** Glassnode. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'glassnode',
  title: 'Glassnode',
  url: 'https://glassnode.com',
  severity: 'low',
  opens: "reads blockchain metrics on the account's plan",
  rotate: "In the account's API settings.",
  sources: ['https://docs.glassnode.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['glassnode'],
      form: 'alnum{27}',
      verify: 'GET https://api.glassnode.com/v1/metrics/indicators/sopr?a=btc&api_key={token}',
    },
  ],
});
