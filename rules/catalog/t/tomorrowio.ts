/** Tomorrow.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tomorrowio',
  title: 'Tomorrow.io',
  url: 'https://www.tomorrow.io',
  severity: 'low',
  opens: "looks up weather at the account's cost",
  rotate: 'https://app.tomorrow.io/development/keys',
  sources: ['https://docs.tomorrow.io/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['tomorrowio', 'tomorrow', 'climacell'], form: 'alnum{32}' }],
});
