/** mite. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mite',
  title: 'mite',
  url: 'https://mite.de',
  severity: 'medium',
  opens: 'reads and writes time entries and customers',
  rotate: "In mite's user settings, under API key.",
  sources: ['https://mite.de/en/api/'],
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['mite_api', 'mite_yo', 'mite_key'], form: 'hex{15,16}', paired: ['subdomain'] },
  ],
});
