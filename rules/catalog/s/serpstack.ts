/** serpstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'serpstack',
  title: 'serpstack',
  url: 'https://serpstack.com',
  severity: 'medium',
  opens: "runs web searches at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://serpstack.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['serpstack'],
      form: 'alnum{32}',
      verify: 'GET https://api.serpstack.com/search?access_key={token}&query=Mcdonalds',
    },
  ],
});
