/** BorgBase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'borgbase',
  title: 'BorgBase',
  url: 'https://www.borgbase.com',
  severity: 'high',
  opens: 'manages backup repositories and their keys',
  rotate: "In the account's API settings.",
  sources: ['https://docs.borgbase.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['borgbase'],
      form: 'b64url[./]{148,152}',
      verify: 'POST https://api.borgbase.com/graphql [Authorization: Bearer {token}]',
    },
  ],
});
