/** Neutrino API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'neutrinoapi',
  title: 'Neutrino API',
  url: 'https://www.neutrinoapi.com',
  severity: 'low',
  opens: "calls look-up APIs at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.neutrinoapi.com/api/api-basics/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['neutrino', 'neutrinoapi'], form: 'alnum{48}', paired: ['user id'] }],
});
