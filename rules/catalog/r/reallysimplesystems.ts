/** Really Simple Systems. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'reallysimplesystems',
  title: 'Really Simple Systems',
  url: 'https://www.reallysimplesystems.com',
  severity: 'high',
  opens: 'reads and changes crm accounts and contacts',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['reallysimplesystems'],
      form: "'ey' b64url[.]{153} any{1} 'ey' b64url[.]{916,1000}",
      verify: 'GET https://apiv4.reallysimplesystems.com/accounts [Authorization: Bearer {token}]',
    },
  ],
});
