/** Shutterstock. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'shutterstock',
  title: 'Shutterstock',
  url: 'https://www.shutterstock.com',
  severity: 'medium',
  opens: "searches and licenses images at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://api-reference.shutterstock.com/'],
  rules: [
    {
      kind: 'oauth-token',
      confidence: 0.9,
      words: ['shutterstock'],
      form: "'v2/' b64{40,160} '='{0,2}",
      verify: 'GET https://api.shutterstock.com/v2/user [Authorization: Bearer {token}]',
    },
  ],
});
