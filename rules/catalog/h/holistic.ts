/** holistic.dev. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'holistic',
  title: 'holistic.dev',
  url: 'https://holistic.dev',
  severity: 'medium',
  opens: "reads and writes the account's SQL analysis projects",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['holistic'],
      nameOnly: true,
      form: 'xdigit{64}',
      verify: 'GET https://api.holistic.dev/api/v1/project [x-api-key: {token}]',
    },
  ],
});
