/** Edamam. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'edamam',
  title: 'Edamam',
  url: 'https://www.edamam.com',
  severity: 'low',
  opens: "looks up recipes and nutrition at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://developer.edamam.com/'],
  rules: [
    {
      kind: 'app-id',
      severity: 'low',
      confidence: 0.6,
      words: ['edamam'],
      form: 'hex{8}',
      part: true,
      paired: ['edamam.app-key'],
    },
    { kind: 'app-key', confidence: 0.6, words: ['edamam'], form: 'hex{32}', paired: ['edamam.app-id'] },
  ],
});
