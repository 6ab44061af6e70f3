/** Clockwork SMS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clockworksms',
  title: 'Clockwork SMS',
  url: 'https://www.clockworksms.com',
  severity: 'high',
  opens: "sends SMS at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['clockworksms'], form: 'alnum[_-]{16,64}' }],
});
