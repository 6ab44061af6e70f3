/** Crowdin. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'crowdin',
  title: 'Crowdin',
  url: 'https://crowdin.com',
  severity: 'high',
  opens: 'reads and writes translation projects as the user',
  rotate: "In the account's API settings.",
  sources: ['https://support.crowdin.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['crowdin'],
      nameOnly: true,
      form: 'alnum{80}',
      verify: 'GET https://api.crowdin.com/api/v2/storages [Authorization: Bearer {token}]',
    },
  ],
});
