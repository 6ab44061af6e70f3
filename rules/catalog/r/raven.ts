/** Raven Tools. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'raven',
  title: 'Raven Tools',
  url: 'https://raventools.com',
  severity: 'medium',
  opens: "reads and changes the account's marketing reports and profiles",
  rotate: "In the account's API settings.",
  sources: ['https://api.raventools.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['raven'],
      nameOnly: true,
      form: 'alnum[-]{16}',
      verify: 'GET https://api.raventools.com/api?key={token}&method=profile_info&format=json',
    },
  ],
});
