/** VersionEye. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'versioneye',
  title: 'VersionEye',
  url: 'https://www.versioneye.com',
  severity: 'medium',
  opens: "reads and changes the account's dependency projects",
  rotate: 'Retired service: remove the key.',
  rules: [
    {
      kind: 'api-key',
      words: ['versioneye'],
      form: 'alnum[-]{40}',
      verify: 'GET https://www.versioneye.com/api/v1/scans [apiKey: {token}]',
    },
  ],
});
