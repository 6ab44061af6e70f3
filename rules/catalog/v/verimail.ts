/** Verimail. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'verimail',
  title: 'Verimail',
  url: 'https://verimail.io',
  severity: 'low',
  opens: "checks mail addresses at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    { kind: 'api-key', words: ['verimail'], form: 'alnum{32}', verify: 'GET https://api.verimail.io/v3/verify?key={token}' },
  ],
});
