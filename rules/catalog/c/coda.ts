/** Coda. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'coda',
  title: 'Coda',
  url: 'https://coda.io',
  severity: 'high',
  opens: "reads and writes the user's docs and tables",
  rotate: 'https://coda.io/account',
  sources: ['https://coda.io/developers/apis/v1'],
  rules: [
    {
      kind: 'api-key',
      words: ['coda'],
      nameOnly: true,
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://coda.io/apis/v1/whoami [Authorization: Bearer {token}]',
    },
  ],
});
