/** OwlBot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'owlbot',
  title: 'OwlBot',
  url: 'https://owlbot.info',
  severity: 'low',
  opens: "looks up words on the account's quota",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['owlbot'],
      form: 'alnum{40}',
      verify: 'GET https://owlbot.info/api/v4/dictionary/security [Authorization: Token {token}]',
    },
  ],
});
