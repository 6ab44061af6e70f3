/** Apacta. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'apacta',
  title: 'Apacta',
  url: 'https://www.apacta.com',
  severity: 'medium',
  opens: "reads and writes the company's projects and time records",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['apacta'], form: 'alnum[_-]{16,64}' }],
});
