/** fastFOREX. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fastforex',
  title: 'fastFOREX',
  url: 'https://www.fastforex.io',
  severity: 'low',
  opens: "looks up currency rates at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://fastforex.readme.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['fastforex'],
      form: 'alnum[-]{28}',
      verify: 'GET https://api.fastforex.io/fetch-all?api_key={token}',
    },
  ],
});
