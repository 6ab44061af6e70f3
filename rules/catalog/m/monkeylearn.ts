/** MonkeyLearn. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'monkeylearn',
  title: 'MonkeyLearn',
  url: 'https://monkeylearn.com',
  severity: 'low',
  opens: "analyses text on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://monkeylearn.com/api/v3/'],
  rules: [
    {
      kind: 'api-key',
      words: ['monkeylearn'],
      form: 'xdigit{40}',
      verify: 'GET https://api.monkeylearn.com/v3/classifiers [Authorization: Token {token}]',
    },
  ],
});
