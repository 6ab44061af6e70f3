/** Prospect CRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'prospectcrm',
  title: 'Prospect CRM',
  url: 'https://www.prospectcrm.com',
  severity: 'high',
  opens: 'reads and changes crm contacts and sales records',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['prospect'],
      nameOnly: true,
      form: 'alnum[-]{32}',
      verify: 'GET https://api-batch-v1.prospect365.com/Contacts [Authorization: Bearer {token}]',
    },
  ],
});
