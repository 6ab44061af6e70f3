/** Etsy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'etsy',
  title: 'Etsy',
  url: 'https://www.etsy.com',
  severity: 'high',
  opens: 'reads and writes shop listings and orders it was granted',
  rotate: "In the account's API settings.",
  sources: ['https://developers.etsy.com/documentation/'],
  rules: [
    { kind: 'access-token', words: ['etsy'], form: 'alnum{24}' },
    { kind: 'open-api-key', confidence: 0.8, words: ['etsy'], form: "alnum{24} ':' alnum{10,64}" },
  ],
});
