/** Zenkit. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zenkitapi',
  title: 'Zenkit',
  url: 'https://zenkit.com',
  severity: 'medium',
  opens: "reads and changes the user's lists",
  rotate: "In the account's API settings.",
  sources: ['https://base.zenkit.com/docs/api/overview/introduction'],
  rules: [
    {
      kind: 'api-key',
      words: ['zenkit'],
      form: "alnum{8} '-' alnum{32}",
      verify: 'GET https://base.zenkit.com/api/v1/users/me [Zenkit-API-Key: {token}]',
    },
  ],
});
