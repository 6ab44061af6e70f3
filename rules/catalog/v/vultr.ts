/** Vultr. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vultr',
  title: 'Vultr',
  url: 'https://www.vultr.com',
  severity: 'critical',
  opens: "controls the account's servers and storage",
  rotate: 'https://my.vultr.com/settings/#settingsapi',
  sources: [
    'https://docs.vultr.com/support/platform/api',
    'https://docs.vultr.com/support/platform/users/how-can-i-manage-api-access-for-users',
  ],
  rules: [
    {
      kind: 'api-key',
      words: ['vultr'],
      form: 'alnum{36}',
      verify: 'GET https://api.vultr.com/v2/account [Authorization: Bearer {token}]',
    },
  ],
});
