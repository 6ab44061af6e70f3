/** Siteleaf. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'siteleaf',
  title: 'Siteleaf',
  url: 'https://www.siteleaf.com',
  severity: 'medium',
  opens: "reads and changes the account's sites",
  rotate: "In the account's API settings.",
  sources: ['https://learn.siteleaf.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['siteleaf'], form: 'hex{32}' }],
});
