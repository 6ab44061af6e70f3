/** Manifest. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'manifest',
  title: 'Manifest',
  severity: 'medium',
  opens: "calls the service's API as the account",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['manifest_api'], form: 'alnum[_-]{16,64}' }],
});
