/** Infomaniak. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'infomaniak',
  title: 'Infomaniak',
  url: 'https://www.infomaniak.com',
  severity: 'critical',
  opens: "manages the account's hosting, mail and domains",
  rotate: 'https://manager.infomaniak.com/v3/ng/accounts/token/list',
  sources: ['https://developer.infomaniak.com'],
  rules: [
    {
      kind: 'api-token',
      words: ['infomaniak'],
      form: 'b64url{60,100}',
      verify: 'GET https://api.infomaniak.com/1/profile [Authorization: Bearer {token}]',
    },
  ],
});
