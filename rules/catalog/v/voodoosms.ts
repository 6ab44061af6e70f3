/** Voodoo SMS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'voodoosms',
  title: 'Voodoo SMS',
  url: 'https://www.voodoosms.com',
  severity: 'high',
  opens: 'sends sms as the account',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['voodoosms'],
      form: 'alnum{46}',
      verify: 'GET https://api.voodoosms.com/credits [Authorization: Bearer {token}]',
    },
  ],
});
