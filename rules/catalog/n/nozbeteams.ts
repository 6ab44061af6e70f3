/** Nozbe. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nozbeteams',
  title: 'Nozbe',
  url: 'https://nozbe.com',
  severity: 'medium',
  opens: "reads and writes the team's tasks and projects",
  rotate: 'In Nozbe, under Settings, API tokens.',
  sources: ['https://nozbe.help/advancedfeatures/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['nozbe'],
      form: "alnum{16} '_' b64url[=]{64}",
      verify: 'GET https://api4.nozbe.com/v1/api/users [Authorization: {token}]',
    },
  ],
});
