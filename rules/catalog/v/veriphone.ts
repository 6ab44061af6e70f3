/** Veriphone. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'veriphone',
  title: 'Veriphone',
  url: 'https://veriphone.io',
  severity: 'low',
  opens: "checks phone numbers at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['veriphone'],
      form: 'alnum{32}',
      verify: 'GET https://api.veriphone.io/v2/verify?phone=%252B49-15123577723&key={token}',
    },
  ],
});
