/** Customer.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'customerio',
  title: 'Customer.io',
  url: 'https://customer.io',
  severity: 'high',
  opens: 'reads and writes people and sends messages',
  rotate: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials',
  sources: ['https://docs.customer.io/accounts-and-workspaces/managing-credentials'],
  otherHosts: true,
  rules: [
    {
      kind: 'app-api-key',
      words: ['customerio', 'cio'],
      nameOnly: true,
      form: 'xdigit{32}',
      verify: 'GET https://api.customer.io/v1/workspaces [Authorization: Bearer {token}]',
    },
    { kind: 'tracking-api-key', severity: 'medium', words: ['customerio', 'cio'], form: 'xdigit{20}' },
  ],
});
