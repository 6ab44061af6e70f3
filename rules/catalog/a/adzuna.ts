/** Adzuna. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'adzuna',
  title: 'Adzuna',
  url: 'https://www.adzuna.com',
  severity: 'low',
  opens: "searches job advertisements under the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://developer.adzuna.com/'],
  rules: [
    {
      kind: 'app-id',
      severity: 'low',
      confidence: 0.6,
      words: ['adzuna'],
      form: 'hex{8}',
      part: true,
      paired: ['adzuna.app-key'],
    },
    { kind: 'app-key', confidence: 0.6, words: ['adzuna'], form: 'hex{32}', paired: ['adzuna.app-id'] },
  ],
});
