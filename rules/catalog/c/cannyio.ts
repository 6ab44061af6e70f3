/** Canny. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cannyio',
  title: 'Canny',
  url: 'https://canny.io',
  severity: 'medium',
  opens: 'reads and writes feedback posts and users',
  rotate: "In the account's API settings.",
  sources: ['https://developers.canny.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['cannyio', 'canny'],
      nameOnly: true,
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
    },
  ],
});
