/** Tomorrow.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tomorrowio',
  title: 'Tomorrow.io',
  url: 'https://www.tomorrow.io',
  severity: 'low',
  opens: "looks up weather at the account's cost",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['tomorrow', 'climacell'], form: 'alnum{32}' }],
});
