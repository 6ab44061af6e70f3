/** Coinlib. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'coinlib',
  title: 'Coinlib',
  url: 'https://coinlib.io',
  severity: 'low',
  opens: "looks up crypto prices under the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://coinlib.io/apidocs'],
  rules: [
    {
      kind: 'api-key',
      words: ['coinlib'],
      form: 'alnum{16}',
      verify: 'GET https://coinlib.io/api/v1/global?key={token}&pref=EUR',
    },
  ],
});
