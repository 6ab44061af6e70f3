/** Mavenlink (Kantata). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mavenlink',
  title: 'Mavenlink (Kantata)',
  url: 'https://www.kantata.com',
  severity: 'high',
  opens: 'reads and writes projects, time and invoices',
  rotate: "In the account's API settings.",
  sources: ['https://developer.kantata.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['mavenlink'],
      form: 'alnum{64}',
      verify: 'GET https://api.mavenlink.com/api/v1/workspaces.json [Authorization: Bearer {token}]',
    },
  ],
});
