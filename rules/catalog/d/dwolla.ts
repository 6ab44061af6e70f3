/** Dwolla. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dwolla',
  title: 'Dwolla',
  url: 'https://www.dwolla.com',
  severity: 'critical',
  opens: 'with its secret, moves money between bank accounts',
  rotate: "In the account's API settings.",
  sources: ['https://developers.dwolla.com'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      words: ['dwolla'],
      form: 'b64[-=_]{28,48}',
      part: true,
      paired: ['api-base-url', 'client-id'],
    },
  ],
});
