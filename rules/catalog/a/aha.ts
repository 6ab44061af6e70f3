/** Aha! */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'aha',
  title: 'Aha!',
  url: 'https://www.aha.io',
  severity: 'high',
  opens: "reads and writes the account's roadmaps and ideas",
  rotate: "In the account's API settings.",
  sources: ['https://www.aha.io/api'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['aha_api', 'aha_io', 'aha_token', 'ahaio'], form: 'hex{64}' }],
});
