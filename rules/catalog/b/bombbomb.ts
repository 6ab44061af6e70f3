/** BombBomb. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bombbomb',
  title: 'BombBomb',
  url: 'https://bombbomb.com',
  severity: 'high',
  opens: 'sends video mail and reads contacts',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['bombbomb'],
      form: 'b64[=]{88}',
      verify: 'GET https://api.bombbomb.com/v2/user/ [Authorization: Bearer {token}]',
    },
  ],
});
