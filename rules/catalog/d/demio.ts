/** Demio. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'demio',
  title: 'Demio',
  url: 'https://www.demio.com',
  severity: 'medium',
  opens: "registers people for and reads the account's webinars",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['demio'], form: 'alnum{32}', paired: ['api-secret'] }],
});
