/** Whoxy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'whoxy',
  title: 'Whoxy',
  url: 'https://www.whoxy.com',
  severity: 'low',
  opens: "looks up whois records at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    { kind: 'api-key', words: ['whoxy'], form: 'alnum{33}', verify: 'GET https://api.whoxy.com/?key={token}&account=balance' },
  ],
});
