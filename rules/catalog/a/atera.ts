/** Atera. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'atera',
  title: 'Atera',
  url: 'https://www.atera.com',
  severity: 'high',
  opens: 'reads and writes the managed customers, agents and tickets',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['atera'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://app.atera.com/api/v3/alerts [X-API-KEY: {token}]',
    },
  ],
});
