/** userstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'userstack',
  title: 'userstack',
  url: 'https://userstack.com',
  severity: 'low',
  opens: "looks up user agents at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://userstack.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['userstack'],
      form: 'alnum{32}',
      verify: 'GET https://api.userstack.com/detect?access_key={token}&ua=Mozilla/5.0',
    },
  ],
});
