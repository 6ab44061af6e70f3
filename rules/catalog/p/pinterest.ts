/** Pinterest. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pinterest',
  title: 'Pinterest',
  url: 'https://www.pinterest.com',
  severity: 'high',
  opens: "reads and writes the account's pins, boards and ads",
  rotate: 'https://developers.pinterest.com/apps/',
  sources: ['https://developers.pinterest.com/docs/getting-started/authentication'],
  rules: [
    {
      kind: 'access-token',
      form: "'pina_' b64url{20,200}",
      verify: 'GET https://api.pinterest.com/v5/user_account [Authorization: Bearer {token}]',
    },
    { kind: 'refresh-token', confidence: 0.9, words: ['pinterest'], form: "'pinr_' b64url[.]{20,500}" },
  ],
});
