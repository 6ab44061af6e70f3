/** Copper. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'copper',
  title: 'Copper',
  url: 'https://www.copper.com',
  severity: 'high',
  opens: 'reads and writes contacts, leads and deals',
  rotate: "In the account's API settings.",
  sources: ['https://developer.copper.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['copper', 'prosperworks'], form: 'hex{32}', paired: ['user email'] }],
});
