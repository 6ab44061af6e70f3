/** Salesflare. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'salesflare',
  title: 'Salesflare',
  url: 'https://salesflare.com',
  severity: 'high',
  opens: 'reads and changes crm contacts and deals',
  rotate: "In the account's API settings.",
  sources: ['https://api.salesflare.com/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['salesflare'],
      form: 'word{45}',
      verify: 'GET https://api.salesflare.com/me/contacts [Authorization: Bearer {token}]',
    },
  ],
});
