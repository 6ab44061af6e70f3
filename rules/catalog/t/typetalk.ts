/** Typetalk (Nulab). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'typetalk',
  title: 'Typetalk (Nulab)',
  url: 'https://www.typetalk.com',
  severity: 'high',
  opens: 'reads and posts chat messages as the app',
  rotate: 'Retired service: delete the app if it still exists.',
  sources: ['https://developer.nulab.com/docs/typetalk/'],
  rules: [{ kind: 'client-secret', confidence: 0.6, words: ['typetalk'], form: 'alnum{64}', paired: ['client-id'] }],
});
