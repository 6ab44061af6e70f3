/** host.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'host',
  title: 'host.io',
  url: 'https://host.io',
  severity: 'low',
  opens: "looks up domain data on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://host.io/docs'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['host_io', 'hostio'], form: 'alnum[_-]{16,64}' }],
});
