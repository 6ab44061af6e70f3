/** Insightly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'insightly',
  title: 'Insightly',
  url: 'https://www.insightly.com',
  severity: 'high',
  opens: 'reads and writes CRM contacts and deals',
  rotate: "In Insightly's user settings, under API.",
  sources: ['https://api.na1.insightly.com/v3.1/Help'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['insightly'],
      form: 'alnum[-]{36}',
      verify: 'GET https://api.na1.insightly.com/v3.1/Contacts?top=2 [Authorization: Bearer {token}]',
    },
  ],
});
