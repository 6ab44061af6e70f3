/** EnableX. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'enablex',
  title: 'EnableX',
  url: 'https://www.enablex.io',
  severity: 'high',
  opens: "runs video, voice and SMS services at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://developer.enablex.io/'],
  rules: [
    {
      kind: 'app-id',
      severity: 'low',
      confidence: 0.6,
      words: ['enablex'],
      form: 'hex{24}',
      part: true,
      paired: ['enablex.app-key'],
    },
    { kind: 'app-key', confidence: 0.6, words: ['enablex'], form: 'alnum{36}', paired: ['enablex.app-id'] },
  ],
});
