/** Box. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'box',
  title: 'Box',
  url: 'https://www.box.com',
  severity: 'high',
  opens: 'reads and writes files as the user or application',
  rotate: 'https://developer.box.com/guides/authentication/access-tokens/revoke',
  sources: ['https://developer.box.com/guides/authentication/access-tokens/revoke'],
  rules: [
    {
      kind: 'api-access-token',
      confidence: 0.8,
      words: ['box'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.box.com/2.0/users/me [Authorization: Bearer {token}]',
    },
  ],
});
