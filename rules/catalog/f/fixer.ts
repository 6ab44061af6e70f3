/** Fixer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fixer',
  title: 'Fixer',
  url: 'https://fixer.io',
  severity: 'low',
  opens: "looks up exchange rates on the account's quota",
  rotate: 'In the Fixer dashboard, reset the access key.',
  sources: ['https://fixer.io/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['fixer'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://data.fixer.io/api/latest?access_key={token}',
    },
  ],
});
