/** Artsy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'artsy',
  title: 'Artsy',
  url: 'https://www.artsy.net',
  severity: 'low',
  opens: 'looks up public art data as the application',
  rotate: "In the account's API settings.",
  sources: ['https://developers.artsy.net/'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.6,
      words: ['artsy'],
      form: 'hex{20}',
      part: true,
      paired: ['artsy.client-secret'],
    },
    { kind: 'client-secret', confidence: 0.6, words: ['artsy'], form: 'hex{32}', paired: ['artsy.client-id'] },
  ],
});
