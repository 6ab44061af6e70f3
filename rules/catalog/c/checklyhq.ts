/** Checkly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'checklyhq',
  title: 'Checkly',
  url: 'https://www.checklyhq.com',
  severity: 'high',
  opens: 'reads and changes monitors and their variables',
  rotate: 'https://checklyhq.com/docs/admin/creating-api-key',
  sources: ['https://checklyhq.com/docs/admin/creating-api-key'],
  rules: [
    {
      kind: 'api-key',
      words: ['checklyhq'],
      form: 'alnum{32}',
      verify: 'GET https://api.checklyhq.com/v1/checks [Authorization: Bearer {token}]',
    },
  ],
});
