/** Bannerbear. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bannerbear',
  title: 'Bannerbear',
  url: 'https://www.bannerbear.com',
  severity: 'medium',
  opens: "generates images and videos at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://developers.bannerbear.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['bannerbear'],
      form: "alnum{22} 'tt'",
      verify: 'GET https://api.bannerbear.com/v2/auth [Authorization: Bearer {token}]',
    },
  ],
});
