/** AYLIEN. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'aylien',
  title: 'AYLIEN',
  url: 'https://aylien.com',
  severity: 'low',
  opens: "analyses text and news at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'app-id',
      severity: 'low',
      confidence: 0.6,
      words: ['aylien'],
      form: 'hex{8}',
      part: true,
      paired: ['aylien.app-key'],
    },
    { kind: 'app-key', confidence: 0.6, words: ['aylien'], form: 'hex{32}', paired: ['aylien.app-id'] },
  ],
});
