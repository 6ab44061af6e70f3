/** ThousandEyes. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'thousandeyes',
  title: 'ThousandEyes',
  url: 'https://www.thousandeyes.com',
  severity: 'high',
  opens: 'reads and changes network tests and alerts',
  rotate: "In the user's profile, under User API Tokens.",
  sources: ['https://developer.cisco.com/docs/'],
  rules: [
    {
      kind: 'bearer-token',
      confidence: 0.6,
      words: ['thousandeyes'],
      form: 'uuid',
      verify: 'GET https://api.thousandeyes.com/v7/account-groups [Authorization: Bearer {token}]',
    },
  ],
});
