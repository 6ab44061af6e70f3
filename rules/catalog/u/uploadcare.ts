/** Uploadcare. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'uploadcare',
  title: 'Uploadcare',
  url: 'https://uploadcare.com',
  severity: 'high',
  opens: "reads, changes and deletes the project's files",
  rotate: "In the project's dashboard, under API keys.",
  sources: ['https://uploadcare.com/api-refs/rest-api/v0.7.0/'],
  rules: [
    {
      kind: 'public-key',
      severity: 'low',
      confidence: 0.6,
      words: ['uploadcare'],
      form: 'hex{20}',
      part: true,
      paired: ['uploadcare.secret-key'],
    },
    { kind: 'secret-key', confidence: 0.6, words: ['uploadcare'], form: 'hex{20}', paired: ['uploadcare.public-key'] },
  ],
});
