/** Face++. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'faceplusplus',
  title: 'Face++',
  url: 'https://www.faceplusplus.com',
  severity: 'high',
  opens: "detects and searches stored faces at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      words: ['faceplusplus', 'facepp', 'face'],
      form: 'b64url{32}',
      paired: ['faceplusplus.api-secret'],
    },
    {
      kind: 'api-secret',
      confidence: 0.6,
      words: ['faceplusplus', 'facepp', 'face'],
      form: 'b64url{32}',
      paired: ['faceplusplus.api-key'],
    },
  ],
});
