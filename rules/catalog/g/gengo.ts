/** Gengo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gengo',
  title: 'Gengo',
  url: 'https://gengo.com',
  severity: 'medium',
  opens: "orders translations at the account's cost",
  rotate: 'In the Gengo account settings, under API keys.',
  sources: ['https://developers.gengo.com'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['gengo'], form: 'alnum[_-]{16,64}' }],
});
