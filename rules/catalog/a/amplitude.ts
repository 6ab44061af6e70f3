/** Amplitude. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'amplitude',
  title: 'Amplitude',
  url: 'https://amplitude.com',
  severity: 'high',
  opens: "exports the project's events and user data",
  rotate: "In the account's API settings.",
  sources: ['https://amplitude.com/docs'],
  rules: [{ kind: 'secret-key', confidence: 0.8, words: ['amplitude'], form: 'xdigit{32}' }],
});
