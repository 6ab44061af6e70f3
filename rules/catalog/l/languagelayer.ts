/** languagelayer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'languagelayer',
  title: 'languagelayer',
  url: 'https://languagelayer.com',
  severity: 'low',
  opens: "detects languages on the account's quota",
  rotate: 'In the languagelayer dashboard, reset the access key.',
  sources: ['https://languagelayer.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['languagelayer'],
      form: 'alnum{32}',
      verify: 'GET https://api.languagelayer.com/languages?access_key={token}',
    },
  ],
});
