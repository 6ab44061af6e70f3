/** DronaHQ. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dronahq',
  title: 'DronaHQ',
  url: 'https://www.dronahq.com',
  severity: 'high',
  opens: "reads and changes the account's users and apps",
  rotate: "In the account's API settings.",
  sources: ['https://docs.dronahq.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['dronahq'],
      form: 'alnum{50}',
      verify: 'GET https://plugin.api.dronahq.com/users/?tokenkey={token}',
    },
  ],
});
