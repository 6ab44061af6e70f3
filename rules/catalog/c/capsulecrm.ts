/** Capsule CRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'capsulecrm',
  title: 'Capsule CRM',
  url: 'https://capsulecrm.com',
  severity: 'high',
  opens: 'reads and writes contacts, deals and tasks',
  rotate: "In the account's API settings.",
  sources: ['https://developer.capsulecrm.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['capsulecrm'],
      form: 'b64url[+.=]{64}',
      verify: 'GET https://api.capsulecrm.com/api/v2/users [Authorization: Bearer {token}]',
    },
  ],
});
