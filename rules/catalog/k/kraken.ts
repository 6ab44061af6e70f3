/** Kraken. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kraken',
  title: 'Kraken',
  url: 'https://www.kraken.com',
  severity: 'critical',
  opens: 'trades and moves funds on the exchange account',
  rotate: "In the account's API settings.",
  sources: ['https://docs.kraken.com/exchange/guides/rest/api-keys'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['kraken'],
      nameOnly: true,
      form: 'b64[-=_]{80,90}',
      paired: ['kraken.api-key'],
    },
    { kind: 'api-key', words: ['kraken'], nameOnly: true, form: 'alnum{16,64}' },
  ],
});
