/** Kylas. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kylas',
  title: 'Kylas',
  url: 'https://kylas.io',
  severity: 'high',
  opens: 'reads and writes CRM leads, contacts and deals',
  rotate: 'In the Kylas profile, under API key.',
  rules: [
    {
      kind: 'api-key',
      words: ['kylas'],
      form: 'alnum[-]{36}',
      verify: 'GET https://api.kylas.io/v1/contacts [api-key: {token}]',
    },
  ],
});
