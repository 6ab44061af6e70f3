/** The Guardian Open Platform. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'guardian',
  title: 'The Guardian Open Platform',
  url: 'https://open-platform.theguardian.com',
  severity: 'low',
  opens: "reads published articles on the key's quota",
  rotate: "In the account's API settings.",
  sources: ['https://open-platform.theguardian.com/documentation/'],
  rules: [
    {
      kind: 'api-key',
      words: ['guardian'],
      nameOnly: true,
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://content.guardianapis.com/sections?api-key={token}',
    },
  ],
});
