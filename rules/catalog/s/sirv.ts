/** Sirv. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sirv',
  title: 'Sirv',
  url: 'https://sirv.com',
  severity: 'medium',
  opens: "reads, uploads and deletes the account's images",
  rotate: 'In the account settings, on the API page.',
  sources: ['https://apidocs.sirv.com/'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.6,
      words: ['sirv'],
      form: 'alnum{32}',
      part: true,
      paired: ['sirv.client-secret'],
    },
    { kind: 'client-secret', confidence: 0.6, words: ['sirv'], form: "b64{86} '=='", paired: ['sirv.client-id'] },
  ],
});
